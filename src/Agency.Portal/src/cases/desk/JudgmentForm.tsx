import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import type { components } from '../../api/schema';
import { DateField } from '../../components/DateField';
import { DecimalField } from '../../components/DecimalField';
import { ApiForm, useApiForm } from '../../components/Form';
import { MoneyInput } from '../../components/MoneyInput';
import { useMe } from '../../identity/session';
import type { ActionFormProps } from './ActionBand';
import classes from './Desk.module.css';
import { FormFoot } from './FormFoot';

type Debt = components['schemas']['JudgmentDebt'];
const debts: Debt[] = ['Other', 'Medical', 'PersonalDebt', 'Government'];
type Compounding = NonNullable<components['schemas']['RecordJudgment']['compounding']>;
const compoundings = ['None', 'YearlyFromDefault', 'MonthlyFromDefault'] as const satisfies Compounding[];
const rateDecimals = 4;

/** A court gave judgment: from the day after it, its interest runs. */
export function JudgmentForm({ desk, onDone, onDiscard }: ActionFormProps) {
  const { t } = useTranslation(['cases', 'referrals']);
  const { today } = useMe();
  const { currency } = desk.money.balance;
  const american = desk.debtor.details.country === 'US';
  const form = useApiForm({
    initial: { enteredOn: today, court: '', state: '', debt: 'Other' as Debt, amount: '', rate: '', compounding: '' as Compounding | '' },
    check: ({ enteredOn, court, amount, state }): Record<string, string> => ({
      ...(!enteredOn && { enteredOn: t('law.judgment.enteredOnMissing') }),
      ...(!court.trim() && { court: t('law.judgment.courtMissing') }),
      ...(!amount && { amount: t('law.judgment.amountMissing') }),
      ...(american && !/^[A-Za-z]{2}$/.test(state.trim()) && { state: t('law.judgment.stateMissing') }),
    }),
    submit: ({ enteredOn, court, state, debt, amount, rate, compounding }) => take(api.POST('/api/v1/cases/{number}/judgments', {
      params: { path: { number: desk.number } },
      body: { enteredOn, court: court.trim(), country: desk.debtor.details.country, state: state.trim().toUpperCase() || null, debt, amount: { amount, currency }, rate: rate || null, compounding: (rate && compounding) || null },
    })),
    onDone,
  });
  return (
    <ApiForm form={form} inline>
      <div className={classes.fields}>
        <DateField autoFocus size="xs" label={t('law.judgment.enteredOn')} {...form.field('enteredOn')} />
        <TextInput size="xs" className={classes.grow} label={t('law.judgment.court')} {...form.field('court')} />
        {american && <TextInput size="xs" w={90} label={t('law.judgment.state')} {...form.field('state')} />}
        {american && <NativeSelect size="xs" label={t('law.judgment.debt')} {...form.field('debt')} data={debts.map((value) => ({ value, label: t(`law.judgment.debts.${value}`) }))} />}
        <MoneyInput size="xs" label={t('law.judgment.amount')} currency={currency} {...form.field('amount')} />
        <DecimalField size="xs" w={120} decimals={rateDecimals} label={t('law.judgment.rate')} {...form.field('rate')} />
        {form.values.rate && (
          <NativeSelect
            size="xs" label={t('referrals:agreed.compounding')} {...form.field('compounding')}
            data={[{ value: '', label: t('law.judgment.asTheStateSays') }, ...compoundings.map((value) => ({ value, label: t(`referrals:agreed.compoundings.${value}`) }))]}
          />
        )}
        <FormFoot form={form} onDiscard={onDiscard}>{t('law.judgment.save')}</FormFoot>
      </div>
    </ApiForm>
  );
}
