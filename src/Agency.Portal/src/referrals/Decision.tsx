import { Button, Checkbox, Group, NativeSelect, Skeleton, Text, Textarea, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { DecimalField } from '../components/DecimalField';
import { ErrorState } from '../components/ErrorState';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { useParam } from '../components/useParam';
import { useCommand } from '../commands/registry';
import classes from './Referral.module.css';
import { otherSellers, referralChanged, termsQuery, type Referral } from './referral';

type Agreed = Required<components['schemas']['AgreedInterest']>;
type Allocation = components['schemas']['AllocationPolicy'];
const periods = Object.keys({ Year: 0, Month: 0 } satisfies Record<Agreed['period'], 0>) as Agreed['period'][];
const compoundings = Object.keys({ None: 0, YearlyFromDefault: 0, MonthlyFromDefault: 0 } satisfies Record<Agreed['compounding'], 0>) as Agreed['compounding'][];
const dayCounts = Object.keys({ Actual365: 0, Actual360: 0, Thirty360: 0, Thirty360Us: 0, Thirty360European: 0, Thirty360Isda: 0 } satisfies Record<Agreed['dayCount'], 0>) as Agreed['dayCount'][];
const roundings = Object.keys({ Total: 0, PerSegment: 0, PerSegmentOfExactCapital: 0, Daily: 0 } satisfies Record<Agreed['rounding'], 0>) as Agreed['rounding'][];
const allocations = Object.keys({
  CostsInterestPrincipal: 0, InterestPrincipalCosts: 0, PrincipalInterestCosts: 0, CostsPrincipalInterest: 0, PrincipalCostsInterest: 0, InterestCostsPrincipal: 0,
} satisfies Record<Allocation, 0>) as Allocation[];
const rateDecimals = 4;

/** Intake: take it on, ask, or decline. What accepting freezes stands beside the button. */
export function Decision({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const [doing, setDoing] = useParam('do');
  const [agreed, setAgreed] = useState(false);
  const { number, actions } = referral;
  const can = (action: Referral['actions'][number]) => actions.includes(action);
  const { data: law } = useQuery({ ...termsQuery(number), enabled: can('Accept') });
  const accept = useApiForm({
    initial: { allocation: '' as Allocation | '', percent: '', period: 'Year' as Agreed['period'], compounding: 'None' as Agreed['compounding'], dayCount: 'Actual365' as Agreed['dayCount'], rounding: 'Total' as Agreed['rounding'] },
    check: ({ percent }): Record<string, string> => (agreed && !percent ? { percent: t('agreed.percentMissing') } : {}),
    submit: ({ allocation, ...interest }) => take(api.POST('/api/v1/referrals/{number}/accept', {
      params: { path: { number } }, body: { interest: agreed ? interest : null, allocation: allocation || null },
    })),
    onDone: () => referralChanged(number),
  });
  const notNow = t('decide.waitsForAnswer');
  const acceptRefused = !can('Accept') ? notNow : referral.client.agreementSignedOn ? undefined : t('decide.unsigned', { client: referral.client.name });
  const askRefused = can('AskDetail') ? undefined : notNow;
  useCommand({ id: 'referrals.accept', label: t('decide.accept'), context: 'page', refused: acceptRefused, run: () => accept.submit() });
  useCommand({ id: 'referrals.ask', label: t('decide.ask'), context: 'page', refused: askRefused, run: () => setDoing('ask') });
  useCommand({ id: 'referrals.reject', label: t('decide.reject'), context: 'page', run: () => setDoing('reject') });
  return (
    <section className={classes.section} aria-labelledby="decision">
      <Title order={2} id="decision" mb="xs">{t('section.decision')}</Title>
      {can('Accept') && <Terms number={number} />}
      {otherSellers(referral).map((seller) => (
        <Text key={seller} size="sm" mt="xs" c="held"><IconAlertTriangle size={14} aria-hidden /> {t('check.seller', { seller, client: referral.client.name })}</Text>
      ))}
      <ApiForm form={accept} inline>
        {can('Accept') && (
          <>
            <NativeSelect
              mt="md" maw={520} label={t('agreed.allocation')} description={t('agreed.allocationHint')} {...accept.field('allocation')}
              data={[
                { value: '', label: t('agreed.byLaw', { order: law ? t(`common:allocation.${law.allocation}`) : '…' }) },
                ...allocations.filter((value) => value !== law?.allocation).map((value) => ({ value, label: t(`common:allocation.${value}`) })),
              ]}
            />
            <Checkbox mt="md" label={t('agreed.is')} description={t('agreed.hint')} checked={agreed} onChange={({ currentTarget }) => setAgreed(currentTarget.checked)} />
            {agreed && (
              <Group mt="sm" gap="md" align="flex-start">
                <DecimalField w={150} decimals={rateDecimals} label={t('agreed.percent')} {...accept.field('percent')} />
                <NativeSelect label={t('agreed.period')} {...accept.field('period')} data={periods.map((value) => ({ value, label: t(`agreed.periods.${value}`) }))} />
                <NativeSelect label={t('agreed.compounding')} {...accept.field('compounding')} data={compoundings.map((value) => ({ value, label: t(`agreed.compoundings.${value}`) }))} />
                <NativeSelect label={t('agreed.dayCount')} {...accept.field('dayCount')} data={dayCounts.map((value) => ({ value, label: t(`agreed.dayCounts.${value}`) }))} />
                <NativeSelect label={t('agreed.rounding')} {...accept.field('rounding')} data={roundings.map((value) => ({ value, label: t(`agreed.roundings.${value}`) }))} />
              </Group>
            )}
          </>
        )}
        <Group mt="md" gap="sm" align="flex-start">
          <SubmitButton form={accept} refused={acceptRefused}>{t('decide.accept')}</SubmitButton>
          {askRefused
            ? <Button variant="default" aria-disabled title={askRefused} aria-description={askRefused}>{t('decide.ask')}</Button>
            : <Button variant="default" aria-expanded={doing === 'ask'} onClick={() => setDoing(doing === 'ask' ? null : 'ask')}>{t('decide.ask')}</Button>}
          {can('Reject') && <Button variant="default" aria-expanded={doing === 'reject'} onClick={() => setDoing(doing === 'reject' ? null : 'reject')}>{t('decide.reject')}</Button>}
        </Group>
      </ApiForm>
      {doing === 'ask' && can('AskDetail') && <Words key="ask" referral={referral} act="ask" onDone={() => setDoing(null)} />}
      {doing === 'reject' && can('Reject') && <Words key="reject" referral={referral} act="reject" onDone={() => setDoing(null)} />}
    </section>
  );
}

function Terms({ number }: { number: string }) {
  const { t } = useTranslation('referrals');
  const { data, error, isPending, refetch } = useQuery(termsQuery(number));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton height={150} maw={720} />;
  const version = (name: string, count: number) => t('terms.version', { name, version: count });
  const rows: [string, string][] = [
    ['fees', version(data.feeSchedule, data.feeScheduleVersion)],
    ['plan', version(data.plan, data.planVersion)],
    ['regime', `${t(`regime.${data.regime}`)}${data.citation === 'none' ? '' : `, ${data.citation}`}`],
    ['debtor', data.knownDebtorNumber ? t('terms.known', { number: data.knownDebtorNumber }) : t('terms.new')],
  ];
  return (
    <>
      <Text size="sm" mb="xs">{t('terms.title')}</Text>
      <dl className={`${classes.answers} ${classes.plain}`}>
        {rows.flatMap(([key, value]) => [<dt key={key}>{t(`terms.${key}`)}</dt>, <dd key={`${key}-value`}>{value}</dd>])}
      </dl>
    </>
  );
}

/** A question to the partner, or the reason of declining: both are read by them. */
function Words({ referral: { number }, act, onDone }: { referral: Referral; act: 'ask' | 'reject'; onDone: () => void }) {
  const { t } = useTranslation('referrals');
  const field = act === 'ask' ? 'question' : 'reason';
  const form = useApiForm({
    initial: { question: '', reason: '' },
    draftKey: `referral.${number}.${act}`,
    check: (values) => (values[field].trim() ? {} : { [field]: t(`decide.${act}Missing`) }),
    submit: ({ question, reason }) => {
      const params = { path: { number } };
      return act === 'ask' ? take(api.POST('/api/v1/referrals/{number}/ask', { params, body: { question } })) : take(api.POST('/api/v1/referrals/{number}/reject', { params, body: { reason } }));
    },
    onDone: async () => {
      onDone();
      await referralChanged(number);
    },
  });
  return (
    <div style={{ marginTop: 16, maxWidth: 720 }}>
      <ApiForm form={form} inline>
        <Textarea autoFocus autosize minRows={3} mb="sm" label={t(`decide.${field}`)} description={t('decide.partnerReads')} {...form.field(field)} />
        <Group gap="sm">
          <SubmitButton form={form} variant="default">{t(act === 'ask' ? 'decide.sendQuestion' : 'decide.rejectNow')}</SubmitButton>
          <Button variant="subtle" onClick={onDone}>{t('cancel')}</Button>
        </Group>
      </ApiForm>
    </div>
  );
}
