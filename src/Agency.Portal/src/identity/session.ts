import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, onSessionEnded, take } from '../api/client';
import { isProblem } from '../api/problem';
import { queryClient } from '../api/queryClient';
import type { paths } from '../api/schema';
import type { Language } from '../frame/settings';
import { changeLanguage } from '../i18n';

export type Me = paths['/api/v1/identity/me']['get']['responses'][200]['content']['application/json'];

export const roles = [
  'AffiliateUser', 'ClientUser', 'Intake', 'Collector', 'Supervisor', 'LegalOfficer', 'StaffAccountant', 'Administrator', 'Auditor',
] as const;
export type Role = (typeof roles)[number];

export const meQuery = queryOptions({
  queryKey: ['identity', 'me'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await take(api.GET('/api/v1/identity/me'));
    } catch (error) {
      if (isProblem(error, 401)) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

onSessionEnded(() => queryClient.setQueryData(meQuery.queryKey, null));

/** Who is signed in. Only pages inside the frame call it, and the frame is not there without a session. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('Nobody is signed in.');
  return data;
}

export const useRole = () => useMe().role as Role;

export function useMay(permission: string | undefined): boolean {
  const { permissions } = useMe();
  return permission === undefined || permissions.includes(permission);
}

/** Changes the language here and, for the next device, with the account. */
export async function chooseLanguage(code: Language) {
  await changeLanguage(code);
  await api.PUT('/api/v1/identity/me/language', { body: { code } });
}

export async function signOut() {
  await api.POST('/api/v1/identity/sign-out');
  sessionStorage.clear();
  // A fresh page: what one person saw must not be in memory for the next one at this desk.
  window.location.assign('/identity/sign-in');
}
