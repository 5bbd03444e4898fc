import { Anchor, AppShell, Badge, Burger, Button } from '@mantine/core';
import { IconEye, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KeyHint } from '../commands/KeyHint';
import { useMe, useRole } from '../identity/session';
import { Breadcrumb } from './Breadcrumb';
import classes from './Frame.module.css';

const UserMenu = lazy(() => import('./UserMenu'));
const ClockMenu = lazy(() => import('../identity/ClockMenu'));

interface Props {
  menuOpen: boolean;
  onMenu: () => void;
  onPalette: () => void;
  onKeys: () => void;
}

export function Header({ menuOpen, onMenu, onPalette, onKeys }: Props) {
  const { t } = useTranslation('frame');
  const { isDevelopment, name } = useMe();
  return (
    <AppShell.Header className={classes.header}>
      <Burger opened={menuOpen} onClick={onMenu} hiddenFrom="sm" size="sm" aria-label={t('menu')} aria-expanded={menuOpen} />
      <Anchor component={Link} to="/" fw={600} c="inherit" visibleFrom="sm">Agency</Anchor>
      <Breadcrumb />
      {useRole() === 'Auditor' && <Badge color="slate" size="lg" leftSection={<IconEye size={14} aria-hidden />}>{t('readOnly')}</Badge>}
      <Button
        className={classes.palette} size="xs" variant="default" onClick={onPalette} aria-keyshortcuts="Control+K"
        leftSection={<IconSearch size={14} aria-hidden />} rightSection={<KeyHint keys="mod+k" />}
      >
        {t('palette.open')}
      </Button>
      {isDevelopment && <Suspense><ClockMenu /></Suspense>}
      <Suspense fallback={<Button size="xs" variant="subtle" color="slate" visibleFrom="sm">{name}</Button>}><UserMenu onKeys={onKeys} /></Suspense>
    </AppShell.Header>
  );
}
