import { Alert, Checkbox, Group, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import { citationText, ruleText } from '../../compliance/gateWords';
import { DateField } from '../../components/DateField';
import { ApiForm, useApiForm } from '../../components/Form';
import { MoneyInput } from '../../components/MoneyInput';
import { announce } from '../../frame/announce';
import { useMe } from '../../identity/session';
import { locale } from '../../text/locale';
import { formatPercent } from '../../text/money';
import { instantOf, readTime, timeIn } from '../moment';
import type { ActionFormProps } from './ActionBand';
import { callBody, checkCall, emptyCall, outcomes } from './call';
import classes from './Desk.module.css';
import { FormFoot } from './FormFoot';

/** A call as it went: result first, then what came of it. */
export function CallForm({ desk, leave, onDone, onDiscard }: ActionFormProps) {
  const { t } = useTranslation('cases');
  const { timeZone, today } = useMe();
  const first = useRef<HTMLInputElement>(null);
  const phones = desk.debtor.contactPoints.filter(({ kind }) => kind === 'Phone');
  const gate = desk.gate.find(({ channel }) => channel === 'Call');
  const needsReason = gate !== undefined && !gate.isAllowed && gate.canOverride;
  const { currency } = desk.money.balance;
  const initial = { ...emptyCall, contactPointId: (phones.find(({ flag }) => flag === 'Good') ?? phones.find(({ flag }) => flag === 'Untried'))?.id ?? '' };
  const form = useApiForm({
    initial,
    draftKey: `call.${desk.number}`,
    check: (values) => checkCall(values, needsReason, t),
    submit: (values) => take(api.POST('/api/v1/cases/{number}/calls', { params: { path: { number: desk.number } }, body: callBody(values, currency, timeZone, today) })),
    onDone,
  });
  const { values, errors, submit, reset } = form;
  const touched = JSON.stringify(values) !== JSON.stringify(initial);

  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  useImperativeHandle(leave, () => () => {
    if (!touched) return true;
    // Asks for the one missing field: without a result the check refuses before anything is sent.
    if (!values.outcome) submit();
    else announce(t('call.notSaved'), 'alert');
    return false;
  });

  const time = readTime(values.callTime);
  const there = values.callBackAt && time && desk.debtor.timeZone !== timeZone
    ? t('timeThere', { time: timeIn(Date.parse(instantOf(values.callBackAt, time, timeZone)), desk.debtor.timeZone) }) : undefined;

  return (
    <ApiForm form={form} inline>
      {needsReason && (
        <Alert color="held" mb="sm" px="md" py="xs">{t('call.needsReason', { rule: ruleText(gate.rule, t), source: citationText(gate.citation, t) })}</Alert>
      )}
      <div className={classes.fields}>
        <NativeSelect size="xs" label={t('call.number')} {...form.field('contactPointId')} data={[...phones.map(({ id, value, flag }) => ({ value: id, label: `${value} (${t(`flag.${flag}`)})` })), { value: '', label: t('call.noNumber') }]} />
        <TextInput size="xs" w={110} label={t('call.calledAt')} placeholder={t('call.calledNow')} autoComplete="off" {...form.field('calledAt')} />
        <Radio.Group label={t('call.result')} size="xs" value={values.outcome} error={errors.outcome} onChange={(outcome) => form.change({ outcome: outcome as typeof values.outcome })}>
          <Group gap="sm" mih={30}>
            {outcomes.map((outcome, index) => (
              <Radio key={outcome} ref={index === 0 ? first : undefined} id={index === 0 ? form.idOf('outcome') : undefined} size="xs" value={outcome} label={t(`outcome.${outcome}`)} />
            ))}
          </Group>
        </Radio.Group>
        {needsReason && <TextInput size="xs" className={classes.grow} label={t('call.overrideReason')} {...form.field('overrideReason')} />}
      </div>
      <div className={classes.fields} style={{ marginTop: 8 }}>
        {values.outcome === 'RightPartyContact' && (
          <>
            <MoneyInput size="xs" w={150} currency={currency} label={t('call.promise')} {...form.field('promise.amount')} />
            <DateField size="xs" w={190} label={t('call.promiseBy')} {...form.field('promise.dueOn')} />
            <Checkbox size="xs" mih={30} label={t('call.settles')} checked={values['promise.isSettlement']} onChange={({ currentTarget }) => form.change({ 'promise.isSettlement': currentTarget.checked })} />
            {values['promise.isSettlement'] && (
              <TextInput size="xs" w={260} label={t('call.approvedBy')} description={t('call.approvedByHint', { percent: formatPercent(desk.names.settlementAuthority, locale()) })} inputWrapperOrder={['label', 'input', 'description', 'error']} autoComplete="off" {...form.field('promise.approvedBy')} />
            )}
          </>
        )}
        <DateField size="xs" w={190} label={t('call.callBackOn')} {...form.field('callBackAt')} />
        <TextInput size="xs" w={110} label={t('call.callBackTime')} placeholder="14:30" autoComplete="off" {...form.field('callTime')} description={there} inputWrapperOrder={['label', 'input', 'description', 'error']} />
        <Textarea size="xs" className={classes.grow} autosize={false} rows={1} label={t('call.note')} resize="vertical" {...form.field('note')} />
        <FormFoot form={form} onDiscard={() => { reset(); onDiscard(); }}>{t('call.save')}</FormFoot>
      </div>
    </ApiForm>
  );
}
