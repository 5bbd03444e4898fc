import { ActionIcon, AppShell, NavLink, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useRole } from '../identity/session';
import classes from './Frame.module.css';
import { navigation, type Destination } from './navigation';
import { changeSettings, useSettings } from './settings';

// Menus come a moment later: the first load is without them.
const MoreMenu = lazy(() => import('./MoreMenu'));

export function Navigation({ onGone }: { onGone: () => void }) {
  const { t } = useTranslation('frame');
  const { narrowNavigation: narrow } = useSettings();
  const { main, more } = navigation[useRole()];
  const current = useCurrent([...main, ...more]);
  const Fold = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <AppShell.Navbar className={classes.navbar} aria-label={t('navigation')}>
      <ul className={classes.links} style={{ flex: 1 }}>
        {main.map((place) => (
          <li key={place.to}>
            <Tooltip label={t(`to.${place.text}`)} position="right" disabled={!narrow}>
              <NavLink
                component={Link}
                to={place.to}
                onClick={onGone}
                active={current === place}
                aria-current={current === place ? 'page' : undefined}
                aria-label={narrow ? t(`to.${place.text}`) : undefined}
                className={narrow ? `${classes.link} ${classes.narrow}` : classes.link}
                label={narrow ? undefined : t(`to.${place.text}`)}
                leftSection={<place.icon size={18} stroke={1.75} aria-hidden />}
                styles={narrow ? { section: { marginInlineEnd: 0 }, body: { display: 'none' } } : undefined}
              />
            </Tooltip>
          </li>
        ))}
        {more.length > 0 && <li><Suspense><MoreMenu places={more} narrow={narrow} current={current} onGone={onGone} /></Suspense></li>}
      </ul>
      <ActionIcon visibleFrom="sm" variant="subtle" color="slate" size="lg" aria-label={t(narrow ? 'widen' : 'narrow')} onClick={() => changeSettings({ narrowNavigation: !narrow })}>
        <Fold size={18} aria-hidden />
      </ActionIcon>
    </AppShell.Navbar>
  );
}

/** The place whose address is the longest beginning of where we are. */
function useCurrent(places: Destination[]): Destination | undefined {
  const { pathname } = useLocation();
  const path = (place: Destination) => place.to.split('?')[0]!;
  return places
    .filter((place) => pathname === path(place) || (place.to !== '/' && pathname.startsWith(`${path(place)}/`)))
    .toSorted((one, other) => path(other).length - path(one).length)[0];
}
