import { Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { Money } from '../components/Money';
import { isZero } from '../text/money';
import classes from './ProofCard.module.css';

/** Trust assets, what they are owed to, what was earned and lies there still, and the difference: zero or an alarm. */
export function ProofCard({ proof, order = 2 }: { proof: components['schemas']['CurrencyProof']; order?: 2 | 3 }) {
  const { t } = useTranslation('ledger');
  const proves = isZero(proof.difference.amount);
  const Mark = proves ? IconCheck : IconAlertTriangle;
  return (
    <section className={classes.card} aria-label={t('proof.of', { currency: proof.currency })} data-broken={!proves || undefined}>
      <Title order={order} mb="xs">{proof.currency}</Title>
      <dl className={classes.sum}>
        <dt>{t('proof.assets')}</dt><dd><Money table value={proof.trustAssets} /></dd>
        <dt>{t('proof.owed')}</dt><dd><Money table value={proof.owedFromTrust} /></dd>
        <dt>{t('proof.earned')}</dt><dd><Money table value={proof.earnedNotSwept} /></dd>
        {!isZero(proof.owedToTrust.amount) && <><dt>{t('proof.owedToTrust')}</dt><dd><Money table value={proof.owedToTrust} /></dd></>}
        <dt className={classes.difference}>{t('proof.difference')}</dt>
        <dd className={classes.difference}><Money table value={proof.difference} /></dd>
      </dl>
      <Group gap={6} wrap="nowrap" c={proves ? 'var(--mantine-color-success)' : 'var(--mantine-color-error)'}>
        <Mark size={16} aria-hidden /><Text size="sm" inherit>{t(proves ? 'proof.proves' : 'proof.broken')}</Text>
      </Group>
    </section>
  );
}
