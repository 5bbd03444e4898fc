import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { components } from '../api/schema';
import { useCommand } from '../commands/registry';
import { ExplainDrawer } from '../commissions/ExplainDrawer';
import { BuildUp } from '../components/BuildUp';
import { useParam } from '../components/useParam';
import { DateText, InstantText } from '../components/DateText';
import { Facts } from '../components/Facts';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { useMay, useMe } from '../identity/session';
import { groupByEntry } from '../ledger/postings';
import { PostingTable } from '../ledger/PostingTable';
import { locale } from '../text/locale';
import { formatMoney, isZero } from '../text/money';
import { AllocationTable } from './AllocationTable';
import { CommissionTable } from './CommissionTable';
import { FeeDrawer } from './FeeDrawer';
import { NotOwedYet } from './NotOwedYet';
import { PaymentStatusBadge } from './PaymentStatusBadge';
import { paymentQuery } from './paymentQuery';
import { RefundDrawer } from './RefundDrawer';
import { ReversalsTable } from './ReversalsTable';
import { UseKeptDrawer } from './UseKeptDrawer';

type Payment = components['schemas']['PaymentPage'];

export default function PaymentPage() {
  const { number } = useParams() as { number: string };
  const query = useQuery(paymentQuery(number));
  return (
    <>
      <Pending query={query}>{(payment) => <PaymentOf payment={payment} />}</Pending>
      <ExplainDrawer param="line" />
    </>
  );
}

function PaymentOf({ payment }: { payment: Payment }) {
  const { t } = useTranslation(['payments', 'ledger']);
  const navigate = useNavigate();
  const { today } = useMe();
  const [, setDo] = useParam('do');
  const [, setUse] = useParam('use');
  const mayUse = useMay('payments.record') && !isZero(payment.refundable.amount);
  const mayMove = useMay('payments.reverse');
  const may = mayMove && payment.status !== 'Reversed';
  const reverse = `/payments/${payment.number}/reverse`;
  useCommand(may ? { id: 'payments.reverse', label: t('page.reverse', { number: payment.number }), context: 'page', permission: 'payments.reverse', run: () => navigate(reverse) } : undefined);
  return (
    <>
      <PageHeader
        title={payment.number}
        marks={<PaymentStatusBadge status={payment.status} />}
        note={<>{t('column.receivedOn')} <DateText value={payment.receivedOn} /> · {statusNote()}</>}
        actions={(mayMove || mayUse) && (
          <Group gap="xs">
            {mayUse && <Button variant="default" onClick={() => setUse('kept')}>{t('use.button')}</Button>}
            {mayMove && !isZero(payment.refundable.amount) && <Button variant="default" onClick={() => setDo('refund')}>{t('page.refund', { amount: formatMoney(payment.refundable, locale(), true) })}</Button>}
            {mayMove && !isZero(payment.refunded.amount) && <Button variant="default" onClick={() => setDo('refundBack')}>{t('page.refundBack', { amount: formatMoney(payment.refunded, locale(), true) })}</Button>}
            {may && <Button component={Link} to={reverse} variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />}>{t('page.reverseShort')}</Button>}
          </Group>
        )}
      />
      <Facts
        rows={[
          [t('column.amount'), <Text key="a" fw={600}><Money value={payment.amount} state={payment.status === 'Cleared' ? 'cleared' : payment.status === 'Reversed' ? 'reversed' : 'received'} /></Text>],
          [t('page.left'), payment.reversals.length > 0 ? <Money key="l" value={payment.left} /> : undefined],
          [t('page.overpaid'), isZero(payment.overpaid.amount) || isZero(payment.left.amount) ? undefined : <Money key="o" value={payment.overpaid} />],
          [t('page.refundable'), isZero(payment.refundable.amount) ? undefined : <Money key="rf" value={payment.refundable} />],
          [t('page.refunded'), isZero(payment.refunded.amount) ? undefined : <Money key="rd" value={payment.refunded} />],
          [t('use.used'), isZero(payment.used.amount) ? undefined : <Money key="us" value={payment.used} />],
          [t('use.keptOf'), payment.keptOf ? <Anchor key="ko" component={Link} to={`/payments/${payment.keptOf}`} className="ref">{payment.keptOf}</Anchor> : undefined],
          [t('column.case'), <Anchor key="c" component={Link} to={`/cases/${payment.caseNumber}`} className="ref">{payment.caseNumber}</Anchor>],
          [t('column.client'), <Anchor key="cl" component={Link} to={`/parties/clients/${payment.clientNumber}`}>{payment.clientName}</Anchor>],
          [t('column.receivedOn'), <DateText key="r" value={payment.receivedOn} />],
          [t('column.method'), t(`method.${payment.method}`)],
          [t('column.receivedBy'), t(`receivedBy.${payment.receivedBy}`)],
          [t('form.invoice'), payment.namedInvoice ? <span key="ni" className="ref">{payment.namedInvoice}</span> : undefined],
          [t('page.attorney'), payment.attorneyName ?? undefined],
          [t('page.held'), payment.receivedBy === 'Attorney' ? <Money key="h" value={payment.heldByAttorney} /> : undefined],
          [t('column.reference'), payment.externalReference ? <span key="e" className="ref">{payment.externalReference}</span> : undefined],
          [t('column.recordedBy'), <span key="b">{payment.recordedBy}, <InstantText value={payment.recordedAt} /></span>],
          [t('page.suspense'), payment.suspenseNumber ? <Anchor key="su" component={Link} to={`/payments/suspense/${payment.suspenseNumber}`} className="ref">{payment.suspenseNumber}</Anchor> : undefined],
          [t('page.bank'), payment.bankLines.length > 0 ? <Each key="bl" of={payment.bankLines.map(({ id, statementNumber, position }) => [`/bank/lines?line=${id}`, t('page.bankLine', { statement: statementNumber, position })])} /> : undefined],
          [t('page.remittance'), payment.remittances.length > 0 ? <Each key="re" of={payment.remittances.map((remittance) => [`/remittances/${remittance}`, remittance])} /> : undefined],
          [t('form.note'), payment.note ?? undefined],
        ]}
      />

      <Title order={2} mt="xl" mb="xs">{t('page.allocation')}</Title>
      <AllocationTable parts={payment.allocation} />
      <NotOwedYet rows={payment.notOwedYet} />

      {payment.reversals.length > 0 && <ReversalsTable reversals={payment.reversals} />}

      <Title order={2} mt="xl" mb="xs">{t('page.fee')}</Title>
      <Text>{t('page.feeRule', { rule: payment.fee.ruleName })}</Text>
      <Facts
        rows={[
          [t('page.feeBase'), <Money key="b" value={payment.fee.base} />],
          [t('column.fee'), <BuildUp key="f" param="explain" value="fee" label={t('column.fee')}><Money value={payment.fee.amount} /></BuildUp>],
          [t('preview.vat'), <Money key="v" value={payment.fee.vat} />],
          [t('page.feeLeft'), payment.reversals.length > 0 ? <Money key="fl" value={payment.fee.amountLeft} /> : undefined],
          [t('page.vatLeft'), payment.reversals.length > 0 ? <Money key="vl" value={payment.fee.vatLeft} /> : undefined],
        ]}
      />

      {payment.commissions.length > 0 && <CommissionTable payment={payment} />}

      {payment.journal.length > 0 && (
        <section aria-labelledby="journal" style={{ maxWidth: 720 }}>
          <Title order={2} id="journal" mt="xl">{t('page.journal')}</Title>
          <PostingTable
            caption={t('page.journal')} currency={payment.amount.currency}
            groups={groupByEntry(payment.journal).map((entry) => ({
              key: entry.number,
              title: <><span className="ref">{entry.number}</span>, <DateText value={entry.on} /> · <Text span fw={400} inherit>{[...new Set(entry.postings.map(({ event }) => t(`ledger:event.${event}`)))].join(', ')}</Text></>,
              postings: entry.postings,
            }))}
          />
        </section>
      )}
      <FeeDrawer number={payment.number} />
      {mayMove && <RefundDrawer payment={payment} />}
      {mayUse && <UseKeptDrawer payment={payment} />}
    </>
  );

  function statusNote() {
    if (payment.status === 'Received' && payment.clearsOn <= today) return <>{t('page.clearsNow')} <DateText value={payment.clearsOn} /></>;
    if (payment.status === 'Cleared') return <>{t('page.clearedOn')} <DateText value={payment.clearedOn} /></>;
    if (payment.status === 'Received') return <>{t('page.clearsOn')} <DateText value={payment.clearsOn} /></>;
    return <>{t('page.reversed', { reason: t(`reason.${payment.reversalReason}`) })}</>;
  }
}

/** Links beside each other. */
function Each({ of }: { of: [to: string, text: string][] }) {
  return <>{of.map(([to, text], index) => <span key={to}>{index > 0 && ', '}<Anchor component={Link} to={to} className="ref">{text}</Anchor></span>)}</>;
}
