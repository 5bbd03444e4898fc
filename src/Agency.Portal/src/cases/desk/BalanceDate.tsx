import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DateField } from '../../components/DateField';
import { useMe } from '../../identity/session';

const typingMilliseconds = 500;

/** The date of the balance, past or future, kept in the address; asked for once the typing rests. */
export function BalanceDate({ on }: { on: string }) {
  const { t } = useTranslation('cases');
  const { today } = useMe();
  const [query, setQuery] = useSearchParams();
  const asked = query.get('on') ?? '';
  const [date, setDate] = useState(asked);

  useEffect(() => {
    if (date === asked || (!date && asked)) return undefined;
    const timer = setTimeout(() => show(date), typingMilliseconds);
    return () => clearTimeout(timer);
    // `show` is made anew with every render; only the dates decide.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [date, asked]);

  const show = (next: string) => setQuery((before) => {
    const after = new URLSearchParams(before);
    if (next) after.set('on', next);
    else after.delete('on');
    return after;
  }, { replace: true, preventScrollReset: true });

  return (
    <Group align="flex-start" gap="xs" mt="sm">
      <DateField data-balance-date size="xs" label={t('money.onAnotherDate')} value={date} onChange={setDate} style={{ flex: 1 }} />
      {on !== today && <Button size="xs" variant="default" mt={19} onClick={() => { setDate(''); show(''); }}>{t('money.today')}</Button>}
    </Group>
  );
}
