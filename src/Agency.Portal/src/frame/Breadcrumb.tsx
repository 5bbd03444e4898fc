import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useMatches } from 'react-router';
import classes from './Frame.module.css';
import { useCurrentTitle } from './pageTitle';
import type { PageHandle } from './routing';

/** Areas whose bare address is no page. */
const pageless = ['identity', 'parties', 'fees', 'interest', 'compliance', 'feeds'];

/** Area › page. The title of the page is the one its header shows. */
export function Breadcrumb() {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  const title = useCurrentTitle();
  const area = (useMatches().at(-1)?.handle as PageHandle | undefined)?.area;
  const root = `/${area}`;
  const withArea = area && area !== 'home' && pathname !== root;
  return (
    <nav aria-label={t('breadcrumb')} style={{ flex: 1, minWidth: 0 }}>
      <ol className={classes.crumbs}>
        {withArea && <li>{pageless.includes(area) ? t(`area.${area}`) : <Anchor component={Link} to={root}>{t(`area.${area}`)}</Anchor>}</li>}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}
