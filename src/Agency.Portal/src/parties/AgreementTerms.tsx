import { Checkbox, Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { DecimalField } from '../components/DecimalField';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { Pending } from '../components/Pending';
import { toast } from '../frame/toast';
import type { ClientRow } from './kinds';
import classes from './Party.module.css';

type Terms = components['schemas']['RemittanceTerms'];
const forms = Object.keys({ Net: 0, Gross: 0, Combined: 0 } satisfies Record<Terms['form'], 0>) as Terms['form'][];
const percentDecimals = 2;
const amountDecimals = 2;

/** From which share of what is owed on the agency may settle without asking the client. */
export function SettlementAuthority({ client }: { client: ClientRow }) {
  const { t } = useTranslation('parties');
  const queries = useQueryClient();
  const form = useApiForm({
    initial: { percent: String(client.settlementAuthority).replace(/\.0+$/, '') },
    labels: { percent: t('terms.authority') },
    check: ({ percent }): Record<string, string> => (percent ? {} : { percent: t('terms.authorityMissing') }),
    submit: ({ percent }) => take(api.POST('/api/v1/parties/clients/{number}/settlement-authority', { params: { path: { number: client.number } }, body: { number: client.number, percent } })),
    onDone: async () => { toast(t('terms.saved')); await queries.invalidateQueries({ queryKey: ['list', 'Clients'] }); },
  });
  return (
    <section className={classes.act} aria-labelledby="authority">
      <Title order={2} id="authority" mb="xs">{t('terms.authorityTitle')}</Title>
      <ApiForm form={form}>
        <Stack>
          <DecimalField w={260} decimals={percentDecimals} label={t('terms.authority')} description={t('terms.authorityHint')} {...form.field('percent')} />
          <Group><SubmitButton form={form}>{t('terms.save')}</SubmitButton></Group>
        </Stack>
      </ApiForm>
    </section>
  );
}

/** Whether the client cannot reclaim VAT, so that it is added to Dutch collection costs. */
export function VatOnCosts({ client }: { client: ClientRow }) {
  const { t } = useTranslation('parties');
  const queries = useQueryClient();
  const form = useApiForm({
    initial: { cannotReclaim: client.addsVatToCosts },
    check: () => ({}),
    submit: ({ cannotReclaim }) => take(api.POST('/api/v1/parties/clients/{number}/vat-on-costs', { params: { path: { number: client.number } }, body: { number: client.number, cannotReclaim } })),
    onDone: async () => { toast(t('terms.saved')); await queries.invalidateQueries({ queryKey: ['list', 'Clients'] }); },
  });
  return (
    <section className={classes.act} aria-labelledby="vat-on-costs">
      <Title order={2} id="vat-on-costs" mb="xs">{t('terms.vatTitle')}</Title>
      <ApiForm form={form}>
        <Stack>
          <Checkbox label={t('terms.vat')} description={t('terms.vatHint')} checked={form.values.cannotReclaim} onChange={({ currentTarget }) => form.change({ cannotReclaim: currentTarget.checked })} />
          <Group><SubmitButton form={form}>{t('terms.save')}</SubmitButton></Group>
        </Stack>
      </ApiForm>
    </section>
  );
}

/** How the client's remittances go from now on; what was issued stays. */
export function RemittanceTerms({ number }: { number: string }) {
  const query = useQuery({
    queryKey: ['remittances', 'terms', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/remittances/terms/{clientNumber}', { params: { path: { clientNumber: number } }, signal })),
  });
  return <Pending query={query}>{(terms) => <RemitBy number={number} terms={terms} />}</Pending>;
}

function RemitBy({ number, terms }: { number: string; terms: Terms }) {
  const { t } = useTranslation('parties');
  const queries = useQueryClient();
  const form = useApiForm({
    initial: { form: terms.form, minimum: String(terms.minimum).replace(/\.0+$/, ''), hold: terms.hold ?? '' },
    labels: { form: t('terms.form'), minimum: t('terms.minimum'), hold: t('terms.hold') },
    check: ({ minimum }): Record<string, string> => (minimum ? {} : { minimum: t('terms.minimumMissing') }),
    submit: (values) => take(api.POST('/api/v1/remittances/terms/{clientNumber}', {
      params: { path: { clientNumber: number } }, body: { clientNumber: number, form: values.form, minimum: values.minimum, hold: values.hold.trim() || null },
    })),
    onDone: async () => { toast(t('terms.saved')); await queries.invalidateQueries({ queryKey: ['remittances'] }); },
  });
  return (
    <section className={classes.act} aria-labelledby="remittance-terms">
      <Title order={2} id="remittance-terms" mb="xs">{t('terms.title')}</Title>
      <ApiForm form={form}>
        <Stack>
          <NativeSelect label={t('terms.form')} description={t(`terms.formHint.${form.values.form}`)} inputWrapperOrder={['label', 'input', 'description', 'error']} {...form.field('form')} data={forms.map((value) => ({ value, label: t(`terms.forms.${value}`) }))} />
          <DecimalField w={260} decimals={amountDecimals} label={t('terms.minimum')} description={t('terms.minimumHint')} {...form.field('minimum')} />
          <TextInput label={t('terms.hold')} description={t('terms.holdHint')} autoComplete="off" {...form.field('hold')} />
          <Group><SubmitButton form={form}>{t('terms.save')}</SubmitButton></Group>
        </Stack>
      </ApiForm>
    </section>
  );
}
