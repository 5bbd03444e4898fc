import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import { DateField } from '../../components/DateField';
import { ApiForm, useApiForm } from '../../components/Form';
import { useMe } from '../../identity/session';
import type { ActionFormProps } from './ActionBand';
import classes from './Desk.module.css';
import { FormFoot } from './FormFoot';

/** The fourteen-day letter: its days run from receipt, which is assumed where it is not known. */
export function LetterForm({ desk, onDone, onDiscard }: ActionFormProps) {
  const { t } = useTranslation('cases');
  const { today } = useMe();
  const form = useApiForm({
    initial: { sentOn: desk.law.costs?.sentOn ?? today, receivedOn: desk.law.costs?.receivedOn ?? '' },
    check: ({ sentOn }): Record<string, string> => ({ ...(!sentOn && { sentOn: t('law.letter.sentOnMissing') }) }),
    submit: ({ sentOn, receivedOn }) => take(api.POST('/api/v1/cases/{number}/letter', { params: { path: { number: desk.number } }, body: { sentOn, receivedOn: receivedOn || null } })),
    onDone,
  });
  return (
    <ApiForm form={form} inline>
      <div className={classes.fields}>
        <DateField autoFocus size="xs" label={t('law.letter.sentOn')} {...form.field('sentOn')} />
        <DateField size="xs" label={t('law.letter.receivedOn')} {...form.field('receivedOn')} />
        <FormFoot form={form} onDiscard={onDiscard}>{t('law.letter.save')}</FormFoot>
      </div>
    </ApiForm>
  );
}
