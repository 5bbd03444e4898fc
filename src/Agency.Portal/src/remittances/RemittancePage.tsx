import { Anchor, Badge, Button, Code, Group, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconFileText, IconLock, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, take } from '../api/client';
import { literal } from '../api/odata';
import type { Row } from '../api/rows';
import type { components } from '../api/schema';
import { useCommand } from '../commands/registry';
import '../commissions/print.css';
import { ExportMenu, type GridColumn } from '../components/DataGrid';
import { DateText, InstantText } from '../components/DateText';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { Table } from '../components/Table';
import { language } from '../i18n';
import { useMay } from '../identity/session';
import { locale } from '../text/locale';
import { isNegative } from '../text/money';
import { formatMonth } from '../text/month';
import { FileLink } from './FileTables';
import classes from './RemittancePage.module.css';
import { UndoRemittance } from './UndoRemittance';

const kinds = ['Collected', 'Fee', 'Vat', 'Shortfall', 'FeeInvoiced', 'Recouped', 'FeesSetOff', 'CostsRecovered'] as const;

export default function RemittancePage() {
  const { number } = useParams() as { number: string };
  const query = useQuery({
    queryKey: ['remittances', 'one', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/remittances/{number}', { params: { path: { number } }, signal })),
  });
  return <Pending query={query} rows={10}>{(remittance) => <RemittanceOf remittance={remittance} />}</Pending>;
}

function RemittanceOf({ remittance }: { remittance: components['schemas']['RemittancePage'] }) {
  const { t } = useTranslation('remittances');
  const mayIssue = useMay('remittances.issue');
  const mayReadFiles = useMay('bank.read');
  const { number, total } = remittance;
  const month = formatMonth(remittance.periodFrom, locale());
  const file = `/api/v1/remittances/${encodeURIComponent(number)}/file`;
  useCommand({ id: 'remittances.print', label: t('page.print'), context: 'page', run: () => window.print() });
  const columns: GridColumn<Row<'RemittanceLines'>>[] = [
    { field: 'on', header: t('column.date') },
    { field: 'caseNumber', header: t('column.case') },
    { field: 'paymentNumber', header: t('column.payment') },
    { field: 'kind', header: t('column.what'), words: Object.fromEntries(kinds.map((kind) => [kind, t(`kind.${kind}`)])) },
    { field: 'amount', header: t('column.amount'), kind: 'money', currencyField: 'currency' },
  ];
  const other = (to: string) => <Anchor component={Link} to={`/remittances/${to}`} className="ref">{to}</Anchor>;
  return (
    <article className={classes.remittance}>
      <PageHeader
        title={number}
        marks={<Badge color="slate" leftSection={<IconLock size={12} aria-hidden />}>{t('page.frozen')}</Badge>}
        note={<>{[month, total.currency, remittance.clientName, t(`form.${remittance.form}`)].join(' · ')} · {t('page.issued')} <InstantText value={remittance.issuedAt} /></>}
        actions={(
          <Group gap="xs" data-no-print>
            <Button component="a" href={`${file}?format=Xlsx&lang=${language()}`} download variant="default" leftSection={<IconFileSpreadsheet size={16} aria-hidden />}>XLSX</Button>
            <Button component="a" href={`${file}?format=Docx&lang=${language()}`} download variant="default" leftSection={<IconFileText size={16} aria-hidden />}>DOCX</Button>
            <ExportMenu set="RemittanceLines" columns={columns} query={{ filter: `remittanceNumber eq ${literal(number)}`, sort: 'position' }} size="sm" />
            <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>{t('page.print')}</Button>
          </Group>
        )}
      />
      {remittance.undoes && <Text mb="md">{t('page.undoes')} {other(remittance.undoes)}: {remittance.reason}</Text>}
      {remittance.undoneBy && <Text mb="md">{t('page.undoneBy')} {other(remittance.undoneBy)}</Text>}
      {mayReadFiles && remittance.fileNumber && <Text mb="md">{t('page.file')} <FileLink number={remittance.fileNumber} /></Text>}
      <Table name={remittance.number} hasExport={false} minWidth={560} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('column.date')}</Table.Th>
            <Table.Th scope="col">{t('column.case')}</Table.Th>
            <Table.Th scope="col">{t('column.payment')}</Table.Th>
            <Table.Th scope="col">{t('column.what')}</Table.Th>
            <Table.Th scope="col" ta="right">{t('common:money.label', { label: t('column.amount'), currency: total.currency })}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {remittance.lines.map((line) => (
            <Table.Tr key={line.position}>
              <Table.Td><DateText value={line.on} /></Table.Td>
              <Table.Td>{line.caseNumber ? <Anchor component={Link} to={`/cases/${line.caseNumber}`} className="ref">{line.caseNumber}</Anchor> : '–'}</Table.Td>
              <Table.Td>{line.paymentNumber ? <Anchor component={Link} to={`/payments/${line.paymentNumber}`} className="ref">{line.paymentNumber}</Anchor> : '–'}</Table.Td>
              <Table.Td>{t(`kind.${line.kind}`)}</Table.Td>
              <Table.Td ta="right"><Money table value={line.amount} state={isNegative(line.amount.amount) ? 'reversed' : 'plain'} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          {remittance.sums.map((sum) => (
            <Table.Tr key={sum.kind}>
              <Table.Th scope="row" colSpan={4} ta="left" fw={400}>{t(`sum.${sum.kind}`)}</Table.Th>
              <Table.Td ta="right"><Money table value={sum.amount} state={isNegative(sum.amount.amount) ? 'reversed' : 'plain'} /></Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr className={classes.total}>
            <Table.Th scope="row" colSpan={4} ta="left">{t(isNegative(total.amount) ? 'page.takenBack' : 'page.sent')}</Table.Th>
            <Table.Td ta="right"><Money table value={total} state={isNegative(total.amount) ? 'reversed' : 'plain'} /></Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      <Text size="sm" c="dimmed" mt="md">
        {remittance.previousNumber ? <>{t('page.follows')} <span className="ref">{remittance.previousNumber}</span></> : t('page.first')} · {t('page.issuedBy', { name: remittance.issuedBy })} · <span className="ref">{remittance.journalNumber}</span>
      </Text>
      <Text size="sm" c="dimmed">{t('page.hash')} <Code className={classes.hash}>{remittance.hash}</Code></Text>
      {mayIssue && !remittance.undoes && !remittance.undoneBy && <UndoRemittance number={number} file={remittance.fileNumber} />}
    </article>
  );
}
