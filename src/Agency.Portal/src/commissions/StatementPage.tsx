import { Anchor, Badge, Button, Code, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconFileText, IconLock, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, take } from '../api/client';
import { literal } from '../api/odata';
import type { Row } from '../api/rows';
import type { components } from '../api/schema';
import { useCommand } from '../commands/registry';
import { BuildUp } from '../components/BuildUp';
import { ExportMenu, type GridColumn } from '../components/DataGrid';
import { DateText, InstantText } from '../components/DateText';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { Table } from '../components/Table';
import { language } from '../i18n';
import { useMay } from '../identity/session';
import { locale } from '../text/locale';
import { formatPercent, isNegative, isWhole, isZero } from '../text/money';
import { formatMonth } from '../text/month';
import { ExplainDrawer } from './ExplainDrawer';
import { UndoStatement } from './UndoStatement';
import './print.css';
import classes from './StatementPage.module.css';

type Statement = components['schemas']['StatementPage'];

export default function StatementPage() {
  const { number } = useParams() as { number: string };
  const query = useQuery({
    queryKey: ['commissions', 'statement', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/commissions/statements/{number}', { params: { path: { number } }, signal })),
  });
  return (
    <>
      <Pending query={query} rows={10}>{(statement) => <StatementOf statement={statement} />}</Pending>
      <ExplainDrawer param="line" />
    </>
  );
}

function StatementOf({ statement }: { statement: Statement }) {
  const { t } = useTranslation('commissions');
  const { number, linesTotal: { currency } } = statement;
  const mayIssue = useMay('commissions.issue');
  // What was undone, and what undoes it, has no lines in the list: those stand on another statement, or on none.
  const isListed = !statement.undoes && !statement.undoneBy;
  const workbook = `/api/v1/commissions/statements/${encodeURIComponent(number)}/workbook?lang=${language()}`;
  const letter = `/api/v1/commissions/statements/${encodeURIComponent(number)}/letter?lang=${language()}`;
  const month = formatMonth(statement.periodFrom, locale());
  useCommand({ id: 'commissions.print', label: t('statement.print'), context: 'page', run: () => window.print() });
  useCommand({ id: 'commissions.workbook', label: t('statement.workbook'), context: 'page', run: () => window.location.assign(workbook) });
  const columns: GridColumn<Row<'CommissionLines'>>[] = [
    { field: 'earnedOn', header: t('column.date') },
    { field: 'caseNumber', header: t('column.case') },
    { field: 'clientName', header: t('column.client') },
    { field: 'kind', header: t('column.what'), words: { Payment: t('kind.Payment'), Clawback: t('kind.Clawback'), Restated: t('kind.Restated') } },
    { field: 'paymentNumber', header: t('column.payment') },
    { field: 'base', header: t('column.base'), kind: 'money', currencyField: 'currency' },
    { field: 'amount', header: t('column.commission'), kind: 'money', currencyField: 'currency' },
    { field: 'statementNumber', header: t('column.statement') },
  ];
  const header = (label: string) => t('common:money.label', { label, currency });
  return (
    <article className={classes.statement}>
      <PageHeader
        title={number}
        marks={<Badge color="slate" leftSection={<IconLock size={12} aria-hidden />}>{t('statement.frozen')}</Badge>}
        note={<>{[month, currency, statement.affiliateName].join(' · ')} · {t('statement.issued')} <InstantText value={statement.issuedAt} /></>}
        actions={
          <div data-no-print className={classes.actions}>
            <Button component="a" href={workbook} download variant="default" leftSection={<IconFileSpreadsheet size={16} aria-hidden />}>XLSX</Button>
            <Button component="a" href={letter} download variant="default" leftSection={<IconFileText size={16} aria-hidden />}>DOCX</Button>
            {isListed && <ExportMenu set="CommissionLines" columns={columns} query={{ filter: `statementNumber eq ${literal(number)}`, sort: 'earnedOn' }} size="sm" />}
            <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>{t('statement.print')}</Button>
          </div>
        }
      />
      {statement.undoes && <Text mb="md">{t('statement.undoes')} <Other number={statement.undoes} />: {statement.reason}</Text>}
      {statement.undoneBy && <Text mb="md">{t('statement.undoneBy')} <Other number={statement.undoneBy} /></Text>}
      <Table name={statement.number} minWidth={640} hasExport={!isListed} className={classes.table} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('column.date')}</Table.Th>
            <Table.Th scope="col">{t('column.case')}</Table.Th>
            <Table.Th scope="col">{t('column.client')}</Table.Th>
            <Table.Th scope="col">{t('column.what')}</Table.Th>
            <Table.Th scope="col" ta="right">{header(t('column.base'))}</Table.Th>
            <Table.Th scope="col" ta="right">{header(t('column.commission'))}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Td colSpan={5}>
              {statement.broughtForwardFrom
                ? <>{t('statement.broughtForward')} <Anchor component={Link} to={`/commissions/statements/${statement.broughtForwardFrom}`} className="ref">{statement.broughtForwardFrom}</Anchor></>
                : t('statement.nothingBefore')}
            </Table.Td>
            <Table.Td ta="right"><Money table value={statement.broughtForward} state={isNegative(statement.broughtForward.amount) ? 'reversed' : 'plain'} /></Table.Td>
          </Table.Tr>
          {statement.lines.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Td><DateText value={line.earnedOn} /></Table.Td>
              <Table.Td><Anchor component={Link} to={`/cases/${line.caseNumber}`} className="ref">{line.caseNumber}</Anchor></Table.Td>
              <Table.Td>{line.clientName}</Table.Td>
              <Table.Td>{t(`kind.${line.kind}`)} <span className="ref">{line.paymentNumber}</span>{!isWhole(line.sharePercent) && <Text span size="sm" c="dimmed"> · {formatPercent(line.sharePercent, locale())}</Text>}</Table.Td>
              <Table.Td ta="right"><Money table value={line.base} state={isNegative(line.base.amount) ? 'reversed' : 'plain'} /></Table.Td>
              <Table.Td ta="right"><BuildUp param="line" value={line.id} label={t('column.commission')}><Money table value={line.amount} state={isNegative(line.amount.amount) ? 'reversed' : 'plain'} /></BuildUp></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row" colSpan={4} ta="left">{t('statement.linesIn', { month, count: statement.lines.length })}</Table.Th>
            <Table.Td ta="right"><Money table value={statement.baseTotal} /></Table.Td>
            <Table.Td ta="right"><Money table value={statement.linesTotal} /></Table.Td>
          </Table.Tr>
          <Table.Tr className={classes.total}>
            <Table.Th scope="row" colSpan={5} ta="left">{isZero(statement.toPay.amount) ? t('statement.nothingToPay') : t('statement.toPay')}</Table.Th>
            <Table.Td ta="right"><Money table value={statement.toPay} /></Table.Td>
          </Table.Tr>
          {!isZero(statement.toPay.amount) && (
            <Table.Tr>
              <Table.Td colSpan={6}>
                {statement.payoutNumber && statement.paidOn
                  ? <>{t('statement.paidOn')} <DateText value={statement.paidOn} /> · <Anchor component={Link} to={`/payouts/${statement.payoutNumber}`} className="ref">{statement.payoutNumber}</Anchor></>
                  : t(isListed ? 'statement.unpaid' : 'statement.notOwed')}
              </Table.Td>
            </Table.Tr>
          )}
          {!isZero(statement.carriedForward.amount) && (
            <Table.Tr>
              <Table.Th scope="row" colSpan={5} ta="left">{t(isNegative(statement.carriedForward.amount) ? 'statement.carriedNegative' : 'statement.carried')}</Table.Th>
              <Table.Td ta="right"><Money table value={statement.carriedForward} state={isNegative(statement.carriedForward.amount) ? 'reversed' : 'plain'} /></Table.Td>
            </Table.Tr>
          )}
        </Table.Tfoot>
      </Table>
      {statement.held.lines > 0 && !statement.undoes && (
        <Text mt="md">
          {t('statement.held', { count: statement.held.lines })} <Money value={statement.held.amount} />
          {statement.held.firstReleaseOn && <>, {t('statement.firstRelease')} <DateText value={statement.held.firstReleaseOn} /></>}{' '}
          <Anchor component={Link} to="/commissions/lines" underline="always" data-no-print>{t('statement.show')}</Anchor>
        </Text>
      )}
      <Text size="sm" c="dimmed" mt="md">
        {statement.previousNumber ? <>{t('statement.follows')} <span className="ref">{statement.previousNumber}</span></> : t('statement.first')} · {t('statement.issuedBy', { name: statement.issuedBy })}
      </Text>
      <Text size="sm" c="dimmed">SHA-256 <Code className={classes.hash}>{statement.hash}</Code></Text>
      {mayIssue && isListed && !statement.payoutNumber && <UndoStatement number={number} />}
    </article>
  );
}

function Other({ number }: { number: string }) {
  return <Anchor component={Link} to={`/commissions/statements/${number}`} className="ref">{number}</Anchor>;
}
