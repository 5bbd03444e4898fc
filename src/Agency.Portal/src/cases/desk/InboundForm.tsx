import { Checkbox, Group, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import { DateField } from '../../components/DateField';
import { ApiForm, useApiForm } from '../../components/Form';
import { announce } from '../../frame/announce';
import { useMe } from '../../identity/session';
import type { ActionFormProps } from './ActionBand';
import { AgreedFields } from './AgreedFields';
import classes from './Desk.module.css';
import { FormFoot } from './FormFoot';
import { channels, checkInbound, emptyInbound, holdAfter, inboundBody, reachedFrom, subjects, type Channel } from './inbound';
import { useLeaveDirty } from './useLeaveDirty';

/** The debtor called, wrote or came by. The contact rules are about what we begin, so nothing refuses it; the hold that it asks for is offered afterwards. */
export function InboundForm({ desk, leave, onDone, onDiscard, onFollow }: ActionFormProps) {
  const { t } = useTranslation('cases');
  const { timeZone, today } = useMe();
  const first = useRef<HTMLInputElement>(null);
  const closed = desk.stage === 'Closed';
  const form = useApiForm({
    initial: emptyInbound,
    draftKey: `inbound.${desk.number}`,
    check: (values) => checkInbound(values, t),
    submit: (values) => take(api.POST('/api/v1/cases/{number}/inbound', { params: { path: { number: desk.number } }, body: inboundBody(values, desk.money.balance.currency, timeZone, today) })),
    onDone: async (_, { about }) => {
      const hold = closed ? undefined : holdAfter(about, desk.holds.filter(({ releasedAt }) => !releasedAt).map(({ kind }) => kind));
      if (!hold) return onDone();
      await onFollow({ kind: 'hold', hold });
      announce(t('inbound.holdOffered', { hold: t(`common:hold.${hold}`) }));
    },
  });
  const { values } = form;
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  useLeaveDirty(leave, JSON.stringify(values) !== JSON.stringify(emptyInbound));
  const from = desk.debtor.contactPoints.filter(({ kind }) => kind === reachedFrom[values.channel]);

  return (
    <ApiForm form={form} inline>
      <div className={classes.fields}>
        <Radio.Group label={t('inbound.how')} size="xs" value={values.channel} onChange={(channel) => form.change({ channel: channel as Channel, contactPointId: '' })}>
          <Group gap="sm" mih={30}>{channels.map((value, index) => <Radio key={value} ref={index === 0 ? first : undefined} size="xs" value={value} label={t(`inbound.channel.${value}`)} />)}</Group>
        </Radio.Group>
        {from.length > 0 && (
          <NativeSelect size="xs" label={t('inbound.from')} {...form.field('contactPointId')} data={[{ value: '', label: t('inbound.unknown') }, ...from.map(({ id, value }) => ({ value: id, label: value }))]} />
        )}
        <NativeSelect size="xs" label={t('inbound.subject')} {...form.field('about')} data={[{ value: '', label: t('hold.choose') }, ...subjects.map((value) => ({ value, label: t(`inbound.about.${value}`) }))]} />
        <Checkbox size="xs" mih={30} label={t('inbound.thirdParty')} checked={values.isThirdParty} onChange={({ currentTarget }) => form.change({ isThirdParty: currentTarget.checked })} />
        <DateField size="xs" w={150} label={t('inbound.receivedOn')} placeholder={t('call.calledNow')} {...form.field('receivedAt')} />
        <TextInput size="xs" w={80} label={t('call.callBackTime')} placeholder={t('call.calledNow')} autoComplete="off" {...form.field('receivedTime')} />
      </div>
      <div className={classes.fields} style={{ marginTop: 8 }}>
        {!closed && <AgreedFields desk={desk} form={form} mayPromise={!values.isThirdParty} />}
        <Textarea size="xs" className={classes.grow} autosize={false} rows={1} label={t('call.note')} resize="vertical" {...form.field('note')} />
        <FormFoot form={form} onDiscard={() => { form.reset(); onDiscard(); }}>{t('inbound.save')}</FormFoot>
      </div>
    </ApiForm>
  );
}
