import { Alert, Group, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import { citationText, ruleText } from '../../compliance/gateWords';
import { ApiForm, useApiForm } from '../../components/Form';
import { announce } from '../../frame/announce';
import { useMe } from '../../identity/session';
import type { ActionFormProps } from './ActionBand';
import { AgreedFields } from './AgreedFields';
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
        <AgreedFields desk={desk} form={form} mayPromise={values.outcome === 'RightPartyContact'} />
        <Textarea size="xs" className={classes.grow} autosize={false} rows={1} label={t('call.note')} resize="vertical" {...form.field('note')} />
        <FormFoot form={form} onDiscard={() => { reset(); onDiscard(); }}>{t('call.save')}</FormFoot>
      </div>
    </ApiForm>
  );
}
