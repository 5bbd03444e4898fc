import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../commands/KeyHint';
import { SubmitButton } from '../../components/Form';
import type { ApiFormState } from '../../components/Form/useApiForm';

/** Save and its key, and the way out that keeps nothing. */
export function FormFoot({ form, onDiscard, children }: { form: Pick<ApiFormState<object>, 'submitting'>; onDiscard: () => void; children: ReactNode }) {
  const { t } = useTranslation('cases');
  return (
    <Group gap="sm" mt={22} ml="auto" wrap="nowrap">
      <Button size="xs" variant="subtle" color="slate" onClick={onDiscard}>{t('discard')}</Button>
      <SubmitButton form={form} size="xs" rightSection={<KeyHint keys="mod+enter" />}>{children}</SubmitButton>
    </Group>
  );
}
