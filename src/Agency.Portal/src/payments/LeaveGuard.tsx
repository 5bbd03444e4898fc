import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

/** Only for money: leaving a form with something in it is asked about, in the portal and by the browser. */
export function LeaveGuard({ when }: { when: boolean }) {
  const { t } = useTranslation('payments');
  const blocker = useBlocker(({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!when) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [when]);
  return (
    <Modal opened={blocker.state === 'blocked'} onClose={() => blocker.reset?.()} title={t('leave.title')} closeButtonProps={{ 'aria-label': t('leave.stay') }}>
      <Text mb="md">{t('leave.text')}</Text>
      <Group><Button data-autofocus onClick={() => blocker.reset?.()}>{t('leave.stay')}</Button><Button variant="default" onClick={() => blocker.proceed?.()}>{t('leave.go')}</Button></Group>
    </Modal>
  );
}
