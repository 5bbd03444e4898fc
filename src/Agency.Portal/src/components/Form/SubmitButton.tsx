import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiFormState } from './useApiForm';

interface Props extends Omit<ButtonProps, 'loading' | 'type'> {
  form: Pick<ApiFormState<object>, 'submitting'>;
  /** The effect in words: "Post 4,200.00", never "OK". */
  children: ReactNode;
  /** Why it cannot be done now. The button stays reachable and says so. */
  refused?: string;
}

/** Keeps its width while it works: Mantine lays the loader over the text. */
export function SubmitButton({ form, children, refused, ...button }: Props) {
  const { t } = useTranslation();
  return (
    <Button
      type="submit" loading={form.submitting} title={refused} aria-disabled={refused ? true : undefined} data-disabled={refused ? true : undefined}
      aria-description={form.submitting ? t('form.busy') : refused} onClick={(event) => { if (refused) event.preventDefault(); }} {...button}
    >
      {children}
    </Button>
  );
}
