import { Menu, NavLink } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './Frame.module.css';
import type { Destination } from './navigation';

interface Props {
  places: Destination[];
  narrow: boolean;
  current?: Destination;
  onGone: () => void;
}

/** The places beyond the first seven. */
export default function MoreMenu({ places, narrow, current, onGone }: Props) {
  const { t } = useTranslation('frame');
  return (
    <Menu position="right-start" withinPortal={false}>
      <Menu.Target>
        <NavLink
          component="button"
          className={narrow ? `${classes.link} ${classes.narrow}` : classes.link}
          active={current !== undefined && places.includes(current)}
          aria-label={t('more')}
          label={narrow ? undefined : t('more')}
          leftSection={<IconDots size={18} aria-hidden />}
          styles={narrow ? { section: { marginInlineEnd: 0 }, body: { display: 'none' } } : undefined}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {places.map((place) => (
          <Menu.Item key={place.to} component={Link} to={place.to} onClick={onGone} leftSection={<place.icon size={16} aria-hidden />}>{t(`to.${place.text}`)}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
