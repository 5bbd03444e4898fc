import { ActionIcon, Group, SegmentedControl, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../frame/settings';
import { changeLanguage, language } from '../i18n';

/** Language and scheme, before anyone is known. */
export function SignInToolbar() {
  const { t } = useTranslation('identity');
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme() === 'dark';
  return (
    <Group justify="space-between" mb="xl">
      <Text fw={600} size="lg">Agency</Text>
      <Group gap="sm">
        <SegmentedControl
          size="xs" aria-label={t('signIn.language')} value={language()} onChange={(code) => void changeLanguage(code as Language)}
          data={[{ value: 'en', label: <span lang="en" title="English">EN</span> }, { value: 'nl', label: <span lang="nl" title="Nederlands">NL</span> }]}
        />
        <ActionIcon variant="default" size={30} aria-label={t(dark ? 'signIn.light' : 'signIn.dark')} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
          {dark ? <IconSun size={16} aria-hidden /> : <IconMoon size={16} aria-hidden />}
        </ActionIcon>
      </Group>
    </Group>
  );
}
