import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { navigation } from '../frame/navigation';
import { useMay, useRole } from '../identity/session';
import { register, useCommand } from './registry';

/** `G` and a letter for every place in the navigation of the role. */
export function useGoCommands() {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  useCommand(useMay('referrals.create') ? { id: 'referrals.new', label: t('create.referral'), context: 'create', run: () => navigate('/referrals/new') } : undefined);
  const { main, more } = navigation[useRole()];
  useEffect(() => {
    const undo = [...main, ...more].map(({ to, text, key }) =>
      register({ id: `go.${text}`, label: t(`to.${text}`), keys: key ? [`g ${key}`] : [], context: 'go', run: () => navigate(to) }));
    return () => undo.forEach((each) => each());
  }, [main, more, navigate, t]);
}
