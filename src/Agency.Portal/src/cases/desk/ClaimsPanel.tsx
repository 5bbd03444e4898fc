import { Anchor, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../components/DateText';
import { Money } from '../../components/Money';
import { Table, TableExport } from '../../components/Table';
import { locale } from '../../text/locale';
import type { Desk } from './desk';
import classes from './Desk.module.css';
import { LawLines } from './LawLines';
import { Panel } from './Panel';
import { sideways } from './sideways';

const bytesPerKilobyte = 1000;
const kilobytes = (bytes: number) => new Intl.NumberFormat(locale(), { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.max(1, Math.round(bytes / bytesPerKilobyte)));

/** The invoices, and the files that prove them. */
export function ClaimsPanel({ desk, digit }: { desk: Desk; digit?: number }) {
  const { t } = useTranslation('cases');
  const { claims, documents, money } = desk;
  const table = useRef<HTMLTableElement>(null);
  return (
    <Panel name="claims" digit={digit} title={t('claims.title', { claims: claims.length, documents: documents.length })} tools={<TableExport name={t('claims.invoices')} table={table} />}>
      <Table plain name={t('claims.invoices')} tableRef={table} hasExport={false} minWidth={0} scroll={sideways(t('claims.invoices'))} className={classes.rows}>
        <thead>
          <tr><th scope="col">{t('claims.invoice')}</th><th scope="col">{t('claims.due')}</th><th scope="col" className={classes.amount}>{t('claims.placed', { currency: money.placed.currency })}</th></tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.invoiceNumber}>
              <td><span className="ref">{claim.invoiceNumber}</span><Text size="xs" c="dimmed"><DateText value={claim.issuedOn} /></Text></td>
              <td><DateText value={claim.dueOn} /></td>
              <td className={classes.amount}><Money table value={claim.placed} /></td>
            </tr>
          ))}
        </tbody>
      </Table>
      <LawLines law={desk.law} />
      <Title order={3} mt="sm" mb={4}>{t('claims.documents')}</Title>
      {documents.length === 0 ? <Text size="sm" c="dimmed">{t('claims.noDocuments')}</Text> : (
        <ul className={classes.plain}>
          {documents.map(({ id, fileName, kind, size }) => (
            <li key={id}>
              <Anchor href={`/api/v1/documents/${id}/content`} download={fileName} display="inline-block" mih={24} style={{ overflowWrap: 'anywhere' }}><IconDownload size={14} aria-hidden style={{ verticalAlign: -2 }} /> {fileName}</Anchor>{' '}
              <Text span size="sm" c="dimmed">{t(`documentKind.${kind}`, { defaultValue: kind })}, {kilobytes(size)}</Text>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
