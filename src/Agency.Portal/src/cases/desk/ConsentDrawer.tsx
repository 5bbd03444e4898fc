import { Group, NativeSelect, Radio, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import { DateField } from '../../components/DateField';
import { InstantText } from '../../components/DateText';
import { Empty } from '../../components/Empty';
import { ApiForm, SubmitButton, useApiForm } from '../../components/Form';
import { ParamDrawer } from '../../components/ParamDrawer';
import { toast } from '../../frame/toast';
import { useMay, useMe } from '../../identity/session';
import { readTime } from '../moment';
import { channelsOf, consentParam, ways, type ContactPoint } from './consent';
import { useRefreshDesk, type Desk } from './desk';
import classes from './Desk.module.css';
import { saidBody } from './promise';

/** What the debtor said of being called, texted or mailed at a number or address: the history, and the way to add to it. */
export function ConsentDrawer({ desk }: { desk: Desk }) {
  const { t } = useTranslation('cases');
  const mayWork = useMay('cases.work');
  const find = (id: string) => desk.debtor.contactPoints.find((point) => point.id === id);
  return (
    <ParamDrawer param={consentParam} title={(id) => t('consent.title', { value: find(id)?.value })}>
      {(id) => {
        const point = find(id);
        return point && (
          <Stack gap="lg">
            {mayWork && <Record key={id} number={desk.number} point={point} />}
            <History point={point} />
          </Stack>
        );
      }}
    </ParamDrawer>
  );
}

function Record({ number, point }: { number: string; point: ContactPoint }) {
  const { t } = useTranslation('cases');
  const { timeZone, today } = useMe();
  const refresh = useRefreshDesk(number);
  const channels = channelsOf(point.kind);
  const form = useApiForm({
    initial: { channel: channels[0]!, given: '' as 'yes' | 'no' | '', way: '' as (typeof ways)[number] | '', saidAt: '', saidTime: '', note: '' },
    labels: { given: t('consent.what'), way: t('consent.how'), saidTime: t('call.callBackTime') },
    check: ({ given, way, saidTime }): Record<string, string> => ({
      ...(!given && { given: t('consent.whatMissing') }),
      ...(!way && { way: t('consent.howMissing') }),
      ...(saidTime && !readTime(saidTime) && { saidTime: t('call.callBackTimeMissing') }),
    }),
    submit: ({ channel, given, way, saidAt, saidTime, note }) => take(api.POST('/api/v1/cases/{number}/consents', {
      params: { path: { number } },
      body: { contactPointId: point.id, channel, isGiven: given === 'yes', way: way as (typeof ways)[number], saidAt: saidBody(saidAt, saidTime, today, timeZone), note: note.trim() || null },
    })),
    onDone: async () => { form.reset(); toast(t('consent.done')); await refresh(); },
  });
  const { values, errors } = form;
  return (
    <ApiForm form={form} inline>
      <Stack gap="md">
        {channels.length > 1 && <NativeSelect label={t('consent.by')} {...form.field('channel')} data={channels.map((value) => ({ value, label: t(`consent.channel.${value}`) }))} />}
        <Radio.Group label={t('consent.what')} value={values.given} error={errors.given} onChange={(given) => form.change({ given: given as typeof values.given })}>
          <Stack gap={6} mt={6}>
            <Radio id={form.idOf('given')} value="yes" label={t(values.channel === 'Sms' ? 'consent.gives' : 'consent.allows')} />
            <Radio value="no" label={t('consent.refuses')} />
          </Stack>
        </Radio.Group>
        <NativeSelect label={t('consent.how')} {...form.field('way')} data={[{ value: '', label: t('hold.choose') }, ...ways.map((value) => ({ value, label: t(`consent.way.${value}`) }))]} />
        <Group gap="md" align="flex-start">
          <DateField w={220} label={t('consent.on')} placeholder={t('call.calledNow')} {...form.field('saidAt')} />
          <TextInput w={120} label={t('call.callBackTime')} placeholder={t('call.calledNow')} autoComplete="off" {...form.field('saidTime')} />
        </Group>
        <Textarea rows={2} resize="vertical" label={t('consent.note')} {...form.field('note')} />
        <Text size="sm" c="dimmed">{t('consent.rule')}</Text>
        <Group><SubmitButton form={form}>{t('consent.save')}</SubmitButton></Group>
      </Stack>
    </ApiForm>
  );
}

function History({ point }: { point: ContactPoint }) {
  const { t } = useTranslation('cases');
  return (
    <section aria-labelledby="consent-history">
      <Title order={3} id="consent-history" mb="xs">{t('consent.history')}</Title>
      {point.consents.length === 0 ? <Empty>{t('consent.none')}</Empty> : (
        <ol className={classes.plain}>
          {point.consents.map(({ channel, isGiven, way, at, recordedBy, note }) => (
            <li key={`${channel}${at}${isGiven}`}>
              <Text size="xs" c="dimmed"><InstantText value={at} /> · {recordedBy}</Text>
              <Text>{t(isGiven ? 'timeline.consentGiven' : 'timeline.consentWithdrawn', { channel: t(`consent.channel.${channel}`), way: t(`consent.way.${way}`) })}</Text>
              {note && <p className={classes.note}>{note}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
