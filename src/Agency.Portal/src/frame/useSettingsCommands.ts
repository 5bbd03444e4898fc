import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../commands/registry';
import { language } from '../i18n';
import { chooseLanguage, signOut } from '../identity/session';
import { changeSettings, useSettings } from './settings';

/** The user menu for the keyboard: the same acts in the palette. */
export function useSettingsCommands() {
  const { t } = useTranslation('frame');
  const { textSize } = useSettings();
  const { toggleColorScheme } = useMantineColorScheme();
  const other = language() === 'en' ? 'nl' : 'en';
  const nextSize = textSize === 100 ? 112 : textSize === 112 ? 125 : 100;
  useCommand({ id: 'settings.scheme', label: t('user.switchScheme'), context: 'settings', run: toggleColorScheme });
  useCommand({ id: 'settings.language', label: other === 'nl' ? 'Nederlands' : 'English', context: 'settings', run: () => void chooseLanguage(other) });
  useCommand({ id: 'settings.textSize', label: `${t('user.textSize')}: ${nextSize} %`, context: 'settings', run: () => changeSettings({ textSize: nextSize }) });
  useCommand({ id: 'settings.signOut', label: t('user.signOut'), context: 'settings', run: () => void signOut() });
}
