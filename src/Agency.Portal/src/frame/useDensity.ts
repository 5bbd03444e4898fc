import { useRole } from '../identity/session';
import { useSettings, type Density } from './settings';

/** Partners and clients look now and then: comfortable. Everyone else works in lists all day: compact. */
export function useDensity(): Density {
  const role = useRole();
  const { density } = useSettings();
  return density ?? (role === 'AffiliateUser' || role === 'ClientUser' ? 'comfortable' : 'compact');
}
