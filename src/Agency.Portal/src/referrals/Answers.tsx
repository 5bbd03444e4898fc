import { Anchor, Text, Title, VisuallyHidden } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentList } from '../documents/DocumentList';
import { countryName, languageName } from '../parties/places';
import { Agreement } from './ClientSection';
import { debtorFields, valuesOf } from './describe';
import { InvoiceTable } from './invoices/InvoiceTable';
import classes from './Referral.module.css';
import type { Referral } from './referral';

/** Every answer on one page; with `onChange`, each with the way back to where it is given. */
export function Answers({ referral, onChange }: { referral: Referral; onChange?: (section: string) => void }) {
  const { t } = useTranslation('referrals');
  const values = valuesOf(referral);
  const evidence = referral.evidence.filter(({ kind }) => kind !== 'Invoice');
  const change = (section: string, what: string) => onChange && (
    <Anchor component="button" type="button" mih={24} onClick={() => onChange(section)}>{t('change')}<VisuallyHidden> {what}</VisuallyHidden></Anchor>
  );
  return (
    <>
      <Part title={t('section.client')} action={change('client', t('section.client'))}>
        <Text>{referral.client.name} <span className="ref">{referral.client.number}</span> · {referral.affiliateName}</Text>
        <Agreement referral={referral} />
      </Part>
      <Part title={t('section.invoices')} action={change('invoices', t('section.invoices'))}>
        {referral.invoices.length > 0 ? <InvoiceTable referral={referral} /> : <Text>{t('none')}</Text>}
      </Part>
      <Part title={t('section.debtor')}>
        <dl className={classes.answers}>
          {debtorFields.map((field) => (
            <Fragment key={field}>
              <dt>{t(field)}</dt>
              <dd>{shown(field, values[field])}</dd>
              <dd>{change('debtor', t(field))}</dd>
            </Fragment>
          ))}
          <dt>{t('isSecondPlacement')}</dt>
          <dd>{t(referral.isSecondPlacement ? 'yes' : 'no')}</dd>
          <dd>{change('debtor', t('isSecondPlacement'))}</dd>
        </dl>
      </Part>
      <Part title={t('section.evidence')} action={change('evidence', t('section.evidence'))}>
        {evidence.length > 0 ? <DocumentList documents={evidence} /> : <Text>{t('none')}</Text>}
        <Title order={3} mt="md">{t('note.label')}</Title>
        <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{referral.note ?? t('none')}</Text>
      </Part>
    </>
  );

  function shown(field: (typeof debtorFields)[number], value: string) {
    if (!value) return '–';
    if (field === 'debtor.country') return countryName(value);
    if (field === 'debtor.language') return languageName(value);
    if (field === 'debtor.legalForm') return t(`legalForm.${value}`);
    return value;
  }
}

function Part({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <div style={{ display: 'flex', gap: 16, alignItems: 'baseline', marginBottom: 8 }}><Title order={2}>{title}</Title>{action}</div>
      {children}
    </section>
  );
}
