import { Button, Group, Skeleton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, take } from '../api/client';
import { Empty } from '../components/Empty';
import { ErrorState } from '../components/ErrorState';
import { PageHeader } from '../components/PageHeader';
import { useMe } from '../identity/session';
import { locale } from '../text/locale';
import { momentText } from './moment';
import { NextCaseButton } from './NextCaseButton';
import { useNow } from './useNow';

const tickMilliseconds = 15_000;

/** Takes the next case and gives its place in the history to the desk; when none is due, says when one is. */
export default function NextCasePage() {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const { timeZone } = useMe();
  const now = useNow(tickMilliseconds);
  const button = useRef<HTMLButtonElement>(null);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => take(api.POST('/api/v1/cases/next', { body: {} })),
    onSuccess: ({ number }) => { if (number) void navigate(`/cases/${number}`, { replace: true }); },
  });
  const started = useRef(false);
  const ask = useCallback(() => mutate(), [mutate]);
  useEffect(() => {
    // Taking a case is an act: it happens once for a visit of this page.
    if (!started.current) ask();
    started.current = true;
  }, [ask]);
  const nothingDue = data && !data.number;
  useEffect(() => { if (nothingDue) button.current?.focus(); }, [nothingDue]);

  return (
    <>
      <PageHeader title={t('next.title')} />
      {error && <ErrorState error={error} onRetry={ask} />}
      {nothingDue && (
        <Empty
          action={
            <Group>
              <NextCaseButton buttonRef={button} onPress={ask} />
              <Button component={Link} to="/cases/queues" variant="default">{t('next.toQueue')}</Button>
            </Group>
          }
        >
          {data.dueAgainAt ? t('next.later', { moment: momentText(data.dueAgainAt, now, timeZone, locale()) }) : t('next.empty')}
        </Empty>
      )}
      {(isPending || data?.number) && <Skeleton height={420} />}
    </>
  );
}
