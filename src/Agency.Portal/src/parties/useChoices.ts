import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listRows } from '../api/lists';
import { problemText } from '../api/problem';
import { useMe } from '../identity/session';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';
import { inForce } from './versions';

const versionsMax = 200;
const affiliatesMax = 20;

/** Fee schedules with the version that is in force today. */
export function useScheduleChoices() {
  const { t } = useTranslation('parties');
  const { today } = useMe();
  const { data, error } = useQuery(listRows('FeeSchedules', { top: versionsMax }));
  const rows = inForce((data?.value ?? []).map((row) => ({ ...row, number: row.scheduleNumber })), today);
  return { choices: rows.map((row) => choice(row)), problem: error ? problemText(error, t) : undefined };

  function choice({ number, versionNumber, effectiveFrom }: (typeof rows)[number]) {
    return { value: number, label: t('version', { number, version: versionNumber, from: formatDate(effectiveFrom, locale()) }) };
  }
}

/** Commission plans with the version that is in force today. */
export function usePlanChoices() {
  const { t } = useTranslation('parties');
  const { today } = useMe();
  const { data, error } = useQuery(listRows('CommissionPlans', { top: versionsMax }));
  const rows = inForce((data?.value ?? []).map((row) => ({ ...row, number: row.planNumber })), today);
  return {
    choices: rows.map(({ number, versionNumber, effectiveFrom }) => ({ value: number, label: t('version', { number, version: versionNumber, from: formatDate(effectiveFrom, locale()) }) })),
    problem: error ? problemText(error, t) : undefined,
  };
}

/** Partners by number or name, as typed. */
export function useAffiliateChoices(search: string) {
  const { data } = useQuery({ ...listRows('Affiliates', { search: search || undefined, sort: 'name', top: affiliatesMax }), placeholderData: keepPreviousData });
  return (data?.value ?? []).map(({ number, name }) => ({ value: number, label: `${name} (${number})` }));
}
