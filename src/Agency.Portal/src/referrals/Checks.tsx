import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Referral.module.css';
import { otherSellers, type Referral } from './referral';

/** In the order of the sections that mend them. */
const rules = ['ReferralMustClaimSomething', 'InvoicesMustBeComplete', 'InvoicesMustShareOneCurrency', 'CreditNoteMustLowerAnInvoice', 'DebtorMustBeNamed'];

/** The server's own rules of submitting, each met or not yet. */
export function Checks({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const broken = new Set(referral.obstacles.map(({ rule }) => rule));
  const claims = !broken.has('ReferralMustClaimSomething');
  const evidence = referral.evidence.some(({ kind }) => kind !== 'Invoice');
  const { agreementSignedOn } = referral.client;
  return (
    <ul className={classes.checks} aria-label={t('section.checks')}>
      {rules.filter((rule) => claims || !/Invoices|CreditNote/.test(rule)).map((rule) => (
        <li key={rule}>
          {broken.has(rule) ? <IconAlertTriangle size={16} className={classes.bad} role="img" aria-label={t('check.no')} /> : <IconCheck size={16} className={classes.good} role="img" aria-label={t('check.yes')} />}
          <span>{t(broken.has(rule) ? `check.broken.${rule}` : `check.met.${rule}`)}</span>
        </li>
      ))}
      {otherSellers(referral).map((seller) => (
        <li key={seller}><IconClock size={16} className={classes.waiting} role="img" aria-label={t('check.later')} /><span>{t('check.seller', { seller, client: referral.client.name })}</span></li>
      ))}
      {!evidence && <li><IconClock size={16} className={classes.waiting} role="img" aria-label={t('check.later')} /><span>{t('check.evidence')}</span></li>}
      {!agreementSignedOn && <li><IconClock size={16} className={classes.waiting} role="img" aria-label={t('check.later')} /><span>{t('client.unsignedNote')}</span></li>}
    </ul>
  );
}
