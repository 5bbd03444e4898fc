import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../components/DateField';
import type { ApiFormState } from '../../components/Form/useApiForm';
import { MoneyInput } from '../../components/MoneyInput';
import { useMe } from '../../identity/session';
import { locale } from '../../text/locale';
import { formatPercent } from '../../text/money';
import { instantOf, readTime, timeIn } from '../moment';
import type { Desk } from './desk';
import type { AgreedValues } from './promise';

interface Props {
  desk: Desk;
  form: Pick<ApiFormState<AgreedValues>, 'values' | 'field' | 'change'>;
  /** Whether who was spoken to can promise anything. */
  mayPromise: boolean;
}

/** What may come of a contact, whoever began it: a promise, and when they want to be called. */
export function AgreedFields({ desk, form, mayPromise }: Props) {
  const { t } = useTranslation('cases');
  const { timeZone } = useMe();
  const { values } = form;
  const time = readTime(values.callTime);
  const there = values.callBackAt && time && desk.debtor.timeZone !== timeZone
    ? t('timeThere', { time: timeIn(Date.parse(instantOf(values.callBackAt, time, timeZone)), desk.debtor.timeZone) }) : undefined;
  return (
    <>
      {mayPromise && (
        <>
          <MoneyInput size="xs" w={150} currency={desk.money.balance.currency} label={t('call.promise')} {...form.field('promise.amount')} />
          <DateField size="xs" w={190} label={t('call.promiseBy')} {...form.field('promise.dueOn')} />
          <Checkbox size="xs" mih={30} label={t('call.settles')} checked={values['promise.isSettlement']} onChange={({ currentTarget }) => form.change({ 'promise.isSettlement': currentTarget.checked })} />
          {values['promise.isSettlement'] && (
            <TextInput size="xs" w={260} label={t('call.approvedBy')} description={t('call.approvedByHint', { percent: formatPercent(desk.names.settlementAuthority, locale()) })} inputWrapperOrder={['label', 'input', 'description', 'error']} autoComplete="off" {...form.field('promise.approvedBy')} />
          )}
        </>
      )}
      <DateField size="xs" w={190} label={t('call.callBackOn')} {...form.field('callBackAt')} />
      <TextInput size="xs" w={110} label={t('call.callBackTime')} placeholder="14:30" autoComplete="off" {...form.field('callTime')} description={there} inputWrapperOrder={['label', 'input', 'description', 'error']} />
    </>
  );
}
