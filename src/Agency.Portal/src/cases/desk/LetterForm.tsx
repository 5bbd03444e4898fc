import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import { DateField } from '../../components/DateField';
import { ApiForm, useApiForm } from '../../components/Form';
import { useMe } from '../../identity/session';
import type { ActionFormProps } from './ActionBand';
import classes from './Desk.module.css';
import { FormFoot } from './FormFoot';

/** The letter that the law of the case asks for, a fourteen-day letter or a validation notice: its days run from receipt, which is assumed where it is not known. */
export function LetterForm({ desk, onDone, onDiscard }: ActionFormProps) {
  const { t } = useTranslation('cases');
  const { today } = useMe();
  const { costs, validation } = desk.law;
  const address = validation ? '/api/v1/cases/{number}/validation-notice' : '/api/v1/cases/{number}/letter';
  const before = validation ?? costs;
  const form = useApiForm({
    initial: { sentOn: before?.sentOn ?? today, receivedOn: before?.receivedOn ?? '' },
    check: ({ sentOn }): Record<string, string> => ({ ...(!sentOn && { sentOn: t('law.letter.sentOnMissing') }) }),
    submit: ({ sentOn, receivedOn }) => take(api.POST(address, { params: { path: { number: desk.number } }, body: { sentOn, receivedOn: receivedOn || null } })),
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
