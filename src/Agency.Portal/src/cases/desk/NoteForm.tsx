import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import { ApiForm, useApiForm } from '../../components/Form';
import type { ActionFormProps } from './ActionBand';
import classes from './Desk.module.css';
import { FormFoot } from './FormFoot';
import { useLeaveDirty } from './useLeaveDirty';

export function NoteForm({ desk, leave, onDone, onDiscard }: ActionFormProps) {
  const { t } = useTranslation('cases');
  const form = useApiForm({
    initial: { note: '' },
    draftKey: `note.${desk.number}`,
    check: ({ note }): Record<string, string> => (note.trim() ? {} : { note: t('note.missing') }),
    submit: (body) => take(api.POST('/api/v1/cases/{number}/notes', { params: { path: { number: desk.number } }, body })),
    onDone,
  });
  useLeaveDirty(leave, form.values.note.trim() !== '');
  return (
    <ApiForm form={form} inline>
      <div className={classes.fields}>
        <Textarea autoFocus size="xs" className={classes.grow} rows={2} resize="vertical" label={t('note.text')} {...form.field('note')} />
        <FormFoot form={form} onDiscard={() => { form.reset(); onDiscard(); }}>{t('note.save')}</FormFoot>
      </div>
    </ApiForm>
  );
}
