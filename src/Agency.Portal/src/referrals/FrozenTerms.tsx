import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { Facts } from '../components/Facts';
import { locale } from '../text/locale';
import { formatPercent } from '../text/money';
import classes from './Referral.module.css';

/** What accepting froze on the case: whose law, which interest, and in which order payments go. */
export function FrozenTerms({ terms: { regime, citation, allocation, agreed } }: { terms: components['schemas']['TermsOfReferral'] }) {
  const { t } = useTranslation(['referrals', 'cases']);
  return (
    <section className={classes.section} aria-labelledby="terms">
      <Title order={2} id="terms" mb="xs">{t('terms.frozen')}</Title>
      <Facts
        rows={[
          [t('terms.regime'), `${t(`regime.${regime}`)}${citation === 'none' ? '' : `, ${citation}`}`],
          [t('terms.interest'), agreed ? t(`cases:parties.agreed${agreed.period}`, { percent: formatPercent(agreed.percent, locale()) }) : t('terms.byLaw')],
          [t('agreed.compounding'), agreed ? t(`agreed.compoundings.${agreed.compounding}`) : undefined],
          [t('agreed.dayCount'), agreed ? t(`agreed.dayCounts.${agreed.dayCount}`) : undefined],
          [t('agreed.rounding'), agreed ? t(`agreed.roundings.${agreed.rounding}`) : undefined],
          [t('agreed.allocation'), t(`common:allocation.${allocation}`)],
        ]}
      />
    </section>
  );
}
