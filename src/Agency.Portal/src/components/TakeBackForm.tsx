import { Group, Stack, TextInput, Title } from '@mantine/core';
import { ApiForm, SubmitButton, useApiForm } from './Form';

interface Props {
  /** What is taken back, and what the button says. */
  title: string;
  order: 3 | 4;
  label: string;
  /** Said when there is no reason. */
  missing: string;
  submit: (reason: string, idempotencyKey: string) => Promise<unknown>;
  onDone: () => Promise<void>;
}

/** Something that was recorded is taken back, once, for a reason; the page stays. */
export function TakeBackForm({ title, order, label, missing, submit, onDone }: Props) {
  const form = useApiForm({
    initial: { reason: '' },
    labels: { reason: label },
    check: ({ reason }): Record<string, string> => (reason.trim() ? {} : { reason: missing }),
    submit: ({ reason }, { idempotencyKey }) => submit(reason.trim(), idempotencyKey),
    onDone,
  });
  return (
    <section aria-labelledby="take-back">
      <Title order={order} id="take-back" mt="lg" mb="xs">{title}</Title>
      <ApiForm form={form}>
        <Stack gap="md" maw={480}>
          <TextInput autoFocus label={label} {...form.field('reason')} />
          <Group><SubmitButton form={form} color="negative">{title}</SubmitButton></Group>
        </Stack>
      </ApiForm>
    </section>
  );
}
