import { AppShell } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useCommand } from '../commands/registry';
import { useGoCommands } from '../commands/useGoCommands';
import { useKeyboard } from '../commands/useKeyboard';
import { meQuery, useMe } from '../identity/session';
import { FindCommand } from './FindCommand';
import classes from './Frame.module.css';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { signInAddress } from './routing';
import { useSettings } from './settings';
import { ToastHost } from './toast';

const Palette = lazy(() => import('../commands/Palette'));
const KeySheet = lazy(() => import('../commands/KeySheet'));

/** Only with a session; when it ends, the way leads to the sign-in page and back here. */
export function Frame() {
  const { data: me } = useQuery(meQuery);
  const location = useLocation();
  if (me === null) return <Navigate to={signInAddress(location)} replace />;
  return me ? <FrameOfSession /> : null;
}

function FrameOfSession() {
  const { t } = useTranslation('frame');
  const { permissions } = useMe();
  const { narrowNavigation } = useSettings();
  const [menuOpen, menu] = useDisclosure();
  const [layer, setLayer] = useState<'palette' | 'keys'>();
  const waiting = useNavigation().state === 'loading';

  useKeyboard(useCallback((permission) => !permission || permissions.includes(permission), [permissions]));
  useGoCommands();
  useCommand({ id: 'frame.palette', label: t('palette.name'), keys: ['mod+k'], context: 'everywhere', inFields: true, inPalette: false, run: () => setLayer('palette') });
  useCommand({ id: 'frame.keys', label: t('keys.title'), keys: ['?'], context: 'everywhere', run: () => setLayer('keys') });

  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: narrowNavigation ? 56 : 216, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}
      transitionDuration={0}
    >
      <a className={classes.skip} href="#main">{t('skip')}</a>
      <Header onPalette={() => setLayer('palette')} onKeys={() => setLayer('keys')} menuOpen={menuOpen} onMenu={menu.toggle} />
      <Navigation onGone={menu.close} />
      <AppShell.Main id="main" tabIndex={-1} className={classes.main} aria-busy={waiting}>
        {waiting && <div className={classes.waiting} />}
        <Outlet />
      </AppShell.Main>
      <FindCommand />
      <Suspense>
        {layer === 'palette' && <Palette onClose={() => setLayer(undefined)} />}
        {layer === 'keys' && <KeySheet onClose={() => setLayer(undefined)} />}
      </Suspense>
      <ToastHost />
      <ScrollRestoration />
    </AppShell>
  );
}
