import { Button, Menu, Text, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconKey, IconKeyboard, IconLogout, IconUser, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { language } from '../i18n';
import { chooseLanguage, signOut, useMe } from '../identity/session';
import { changeSettings, useSettings, type Density, type Language, type Settings } from './settings';
import { useDensity } from './useDensity';
import { useSettingsCommands } from './useSettingsCommands';

export default function UserMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation('frame');
  const { email, name, role, affiliateName, clientName } = useMe();
  const { textSize, shortcuts } = useSettings();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useSettingsCommands();
  return (
    <Menu position="bottom-end" width={280} withinPortal={false}>
      <Menu.Target>
        <Button size="xs" variant="subtle" color="slate" leftSection={<IconUserCircle size={18} aria-hidden />} aria-label={`${name}: ${t('user.menu')}`}>
          <Text span visibleFrom="sm" size="sm" inherit>{name}</Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="80vh" style={{ overflowY: 'auto' }}>
        <Menu.Item component={Link} to="/identity/profile" leftSection={<IconUser size={16} aria-hidden />}>{t('user.profile')}</Menu.Item>
        <Menu.Item component={Link} to="/identity/keys" leftSection={<IconKey size={16} aria-hidden />}>{t('to.keys')}</Menu.Item>
        <Menu.Label>{[t(`role.${role}`), affiliateName ?? clientName, email].filter(Boolean).join(' · ')}</Menu.Label>
        <Choice
          label={t('user.language')} value={language()} onChange={(code) => void chooseLanguage(code as Language)}
          options={[['en', 'English'], ['nl', 'Nederlands']]}
        />
        <Choice
          label={t('user.scheme')} value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
          options={[['light', t('user.light')], ['dark', t('user.dark')], ['auto', t('user.auto')]]}
        />
        <Choice
          label={t('user.textSize')} value={String(textSize)} onChange={(size) => changeSettings({ textSize: Number(size) as Settings['textSize'] })}
          options={[['100', '100 %'], ['112', '112 %'], ['125', '125 %']]}
        />
        <Choice
          label={t('user.density')} value={useDensity()} onChange={(density) => changeSettings({ density: density as Density })}
          options={[['compact', t('user.compact')], ['comfortable', t('user.comfortable')]]}
        />
        <Menu.Divider />
        <Menu.CheckboxItem checked={shortcuts} onChange={(on) => changeSettings({ shortcuts: on })}>{t('user.shortcuts')}</Menu.CheckboxItem>
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onKeys}>{t('keys.title')}</Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>{t('user.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Choice({ label, options, value, onChange }: { label: string; options: [string, string][]; value: string; onChange: (value: string) => void }) {
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{label}</Menu.Label>
      <Menu.RadioGroup value={value} onChange={onChange}>
        {options.map(([option, text]) => <Menu.RadioItem key={option} value={option} py={4}>{text}</Menu.RadioItem>)}
      </Menu.RadioGroup>
    </>
  );
}
