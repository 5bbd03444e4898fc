import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../components/StatusBadge';
import type { UserRow } from './users';

export function LoginBadge({ user }: { user: UserRow }) {
  const { t } = useTranslation('identity');
  return user.isClosed ? <StatusBadge tone="neutral" ended>{t('users.isClosed')}</StatusBadge> : <StatusBadge tone="good">{t('users.isOpen')}</StatusBadge>;
}
