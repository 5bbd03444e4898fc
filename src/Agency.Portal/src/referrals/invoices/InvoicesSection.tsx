import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/ErrorState';
import { useCommand } from '../../commands/registry';
import classes from '../Referral.module.css';
import type { Referral } from '../referral';
import { DropArea } from '../../components/DropArea';
import { InvoiceForm } from './InvoiceForm';
import { InvoiceTable } from './InvoiceTable';
import { filesMax, type Drop } from './useDrop';

const accept = '.xml,.zip,.pdf,.png,.jpg,.jpeg';

export function InvoicesSection({ referral, drop }: { referral: Referral; drop: Drop }) {
  const { t } = useTranslation('referrals');
  // Which refused file is being typed over; empty for an invoice without a file.
  const [entering, setEntering] = useState<string>();
  useCommand({ id: 'referrals.enterInvoice', label: t('addByHand'), context: 'page', run: () => setEntering('') });
  const evidence = drop.verdicts.filter(({ outcome }) => outcome === 'Evidence');
  return (
    <section className={classes.section} aria-labelledby="invoices">
      <Title order={2} id="invoices" tabIndex={-1} mb="sm">2 {t('section.invoices')}</Title>
      <DropArea button={t('drop.choose')} accept={accept} busy={drop.busy} onFiles={(files) => void drop.drop(files)}>{t('drop.hint', { count: filesMax })}</DropArea>
      {drop.tooMany && <Alert color="negative" mt="sm" icon={<IconAlertTriangle aria-hidden />}>{t('drop.tooMany', { count: filesMax })}</Alert>}
      {drop.problem !== undefined && <ErrorState error={drop.problem} />}
      {evidence.length > 0 && <Text size="sm" mt="xs">{t('drop.evidence', { files: evidence.map(({ fileName }) => fileName).join(', ') })}</Text>}
      <Group mt="sm"><div style={{ minWidth: 0, width: '100%' }}><InvoiceTable referral={referral} accept={accept} drop={drop} onEnter={setEntering} /></div></Group>
      {entering === undefined
        ? <Button mt="sm" size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setEntering('')}>{t('addByHand')}</Button>
        : (
          <section aria-labelledby="by-hand" className={classes.said} style={{ maxWidth: 'none', marginTop: 12 }}>
            <Title order={3} id="by-hand" mb="xs">{entering ? t('enterFile', { file: entering }) : t('addByHand')}</Title>
            <InvoiceForm key={entering} referral={referral} onCancel={() => setEntering(undefined)} onDone={() => { if (entering) drop.forget(entering); setEntering(undefined); }} />
          </section>
        )}
    </section>
  );
}
