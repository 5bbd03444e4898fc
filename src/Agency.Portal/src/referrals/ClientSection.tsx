import { Text, Title } from '@mantine/core';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../components/DateText';
import classes from './Referral.module.css';
import type { Referral } from './referral';

export function ClientSection({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  return (
    <section aria-labelledby="client">
      <Title order={2} id="client" tabIndex={-1} mb="xs">1 {t('section.client')}</Title>
      <Text><b>{referral.client.name}</b> <span className="ref">{referral.client.number}</span></Text>
      <Agreement referral={referral} />
    </section>
  );
}

export function Agreement({ referral: { client } }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  return client.agreementSignedOn
    ? <Text size="sm"><IconCheck size={14} aria-hidden className={classes.good} /> {t('client.signed')} <DateText value={client.agreementSignedOn} /></Text>
    : <Text size="sm"><IconClock size={14} aria-hidden className={classes.waiting} /> {t('client.unsignedNote')}</Text>;
}
