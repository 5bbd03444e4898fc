import { Checkbox, Stack, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApiForm, SubmitButton, useApiForm } from './Form';

interface Undo {
  reason: string;
  isStopped: boolean;
}

interface Props {
  number: string;
  /** What follows from it. */
  note: string;
  submit: (undo: Undo, idempotencyKey: string) => Promise<{ number: string }>;
  /** Keys of what is read again. */
  changes: string[];
  addressOf: (number: string) => string;
  /** The file for the bank that it stands in: who undoes it says that the bank is stopped. */
  file?: string | null;
}

/** What was issued is undone, for a reason, by another one that mirrors it: its page is shown then. */
export function UndoForm({ number, note, submit, changes, addressOf, file }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useApiForm({
    initial: { reason: '', isStopped: false },
    check: ({ reason }) => ({ ...(!reason.trim() && { reason: t('undo.missing') }) }),
    submit: ({ reason, isStopped }, { idempotencyKey }) => submit({ reason: reason.trim(), isStopped }, idempotencyKey),
    onDone: async (receipt) => {
      await Promise.all(changes.map((key) => client.invalidateQueries({ queryKey: [key] })));
      await navigate(addressOf(receipt.number));
    },
  });
  return (
    <section data-no-print aria-labelledby="undo">
      <Title order={2} id="undo" mt="xl" mb="xs">{t('undo.title')}</Title>
      <ApiForm form={form} inline>
        <Stack gap="sm" maw={480}>
          <TextInput label={t('undo.reason')} description={note} {...form.field('reason')} />
          {file && <Checkbox label={t('undo.stopped')} description={t('undo.stoppedNote', { file })} checked={form.values.isStopped} onChange={(event) => form.change({ isStopped: event.currentTarget.checked })} />}
          <div><SubmitButton form={form} variant="default">{t('undo.submit', { number })}</SubmitButton></div>
        </Stack>
      </ApiForm>
    </section>
  );
}
