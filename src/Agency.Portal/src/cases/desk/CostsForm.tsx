import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import { ApiForm, useApiForm } from '../../components/Form';
import { locale } from '../../text/locale';
import { formatMoney } from '../../text/money';
import type { ActionFormProps } from './ActionBand';
import classes from './Desk.module.css';
import { FormFoot } from './FormFoot';

/** Costs by the scale, once the fourteen days have passed. */
export function CostsForm({ desk, onDone, onDiscard }: ActionFormProps) {
  const { t } = useTranslation('cases');
  const form = useApiForm({
    initial: {},
    submit: () => take(api.POST('/api/v1/cases/{number}/costs', { params: { path: { number: desk.number } }, body: {} })),
    onDone,
  });
  const amount = desk.law.costs ? formatMoney(desk.law.costs.amount, locale(), true) : '';
  return (
    <ApiForm form={form} inline>
      <div className={classes.fields}>
        <Text size="sm" className={classes.grow}>{t(desk.law.costs?.includesVat ? 'law.charge.noteWithVat' : 'law.charge.note', { amount })}</Text>
        <FormFoot form={form} onDiscard={onDiscard}>{t('law.charge.save', { amount })}</FormFoot>
      </div>
    </ApiForm>
  );
}
