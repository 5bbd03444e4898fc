import { Button, Group, Text, type ButtonProps } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiFormState } from './useApiForm';

interface Props extends Omit<ButtonProps, 'loading' | 'type'> {
  form: Pick<ApiFormState<object>, 'submitting'>;
  /** The effect in words: "Post 4,200.00", never "OK". */
  children: ReactNode;
  /** What it would do is being worked out: it waits until that is there to be seen. */
  waiting?: boolean;
  /** Why it cannot be done now. The button stays reachable and the reason stands beside it. */
  refused?: string;
}

/** Keeps its width while it works: Mantine lays the loader over the text. */
export function SubmitButton({ form, children, waiting = false, refused, ...button }: Props) {
  const { t } = useTranslation();
  const reason = useId();
  if (!refused) return <Button type="submit" loading={form.submitting || waiting} aria-description={form.submitting ? t('form.busy') : undefined} {...button}>{children}</Button>;
  return (
    <Group gap="sm">
      <Button {...button} type="button" variant="default" aria-disabled aria-describedby={reason}>{children}</Button>
      <Text id={reason} size="sm">{refused}</Text>
    </Group>
  );
}
