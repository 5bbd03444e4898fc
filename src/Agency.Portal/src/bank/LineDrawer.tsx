import { Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listRows } from '../api/lists';
import { DateText, InstantText } from '../components/DateText';
import { ErrorState } from '../components/ErrorState';
import { Facts } from '../components/Facts';
import { Money } from '../components/Money';
import { ParamDrawer } from '../components/ParamDrawer';
import { useMay } from '../identity/session';
import { LineBadge, reasonText, type LineRow } from './lines';
import { PlaceLine, ReopenLine } from './PlaceLine';

const idShape = /^[0-9a-f-]{36}$/i;

/** One line of the bank, beside the list: everything that the bank said, what it is in the books, and what can be done with it. */
export function LineDrawer() {
  const { t } = useTranslation('bank');
  return <ParamDrawer param="line" title={() => t('line.drawer')}>{(id) => <Line key={id} id={id} />}</ParamDrawer>;
}

function Line({ id }: { id: string }) {
  const { t } = useTranslation('bank');
  const mayReconcile = useMay('bank.reconcile');
  const { data, error, refetch } = useQuery(listRows('BankLines', { filter: idShape.test(id) ? `id eq ${id}` : 'false', top: 1 }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  const line = data.value[0];
  if (!line) return <Text>{t('line.gone')}</Text>;
  const isUnplaced = line.status === 'Open' || line.status === 'Proposed';
  return (
    <Stack gap="lg">
      <Facts
        rows={[
          [t('column.status'), <LineBadge key="status" status={line.status} />],
          [t('column.amount'), <Money key="amount" value={{ amount: line.amount, currency: line.currency }} />],
          [t('column.bookedOn'), <DateText key="booked" value={line.bookedOn} />],
          [t('column.valueOn'), line.valueOn === line.bookedOn ? undefined : <DateText key="value" value={line.valueOn} />],
          [t('column.name'), line.counterpartyName ?? undefined],
          [t('column.account'), line.counterpartyAccount ? <span key="account" className="ref">{line.counterpartyAccount}</span> : undefined],
          [t('column.text'), line.text ?? undefined],
          [t('column.reference'), line.reference ? <span key="reference" className="ref">{line.reference}</span> : undefined],
          [t('column.structured'), line.structuredReference ? <span key="structured" className="ref">{line.structuredReference}</span> : undefined],
          [t('column.bankReference'), line.bankReference ? <span key="bank" className="ref">{line.bankReference}</span> : undefined],
          [t('column.return'), line.isReturn ? (line.returnReason ?? t('line.returned')) : undefined],
          [t('column.statement'), <Anchor key="statement" component={Link} to={`/bank/statements/${line.statementNumber}`} className="ref">{line.statementNumber}</Anchor>],
          [t('column.case'), line.caseNumber ? <Anchor key="case" component={Link} to={`/cases/${line.caseNumber}`} className="ref">{line.caseNumber}</Anchor> : undefined],
          [t('column.record'), line.recordNumber ? <Record key="record" line={line} /> : undefined],
          [t('column.basis'), line.basis ? t(`basis.${line.basis}`) : undefined],
          [t('column.reason'), line.reason ? reasonText(line.reason, t) : undefined],
          [t('column.placedBy'), line.placedAt ? <span key="placed">{line.placedBy}, <InstantText value={line.placedAt} /></span> : undefined],
        ]}
      />
      {mayReconcile && isUnplaced && <PlaceLine line={line} />}
      {mayReconcile && (line.status === 'Matched' || line.status === 'SetAside') && <ReopenLine line={line} />}
    </Stack>
  );
}

// Files of remittances have a page; that of a payout run is the run's.
const fileAddress = (number: string) => (number.startsWith('RF-') ? `/remittances/files/${number}` : `/payouts/runs/${number}`);

/** What was posted from it, or what it is taken for. */
function Record({ line }: { line: LineRow }) {
  const to = line.use === 'Payment' ? `/payments/${line.recordNumber}` : line.use === 'Suspense' ? `/payments/suspense/${line.recordNumber}` : line.use === 'PayoutReturned' ? `/payouts/${line.recordNumber}` : line.use === 'RemittanceReturned' ? `/remittances/${line.recordNumber}` : line.use === 'PaymentFile' ? fileAddress(line.recordNumber!) : line.use === 'Reversal' && line.paymentNumber ? `/payments/${line.paymentNumber}` : `/ledger?q=${line.recordNumber}`;
  return <Anchor component={Link} to={to} className="ref">{line.recordNumber}</Anchor>;
}
