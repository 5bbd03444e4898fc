import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { DateText, InstantText } from '../components/DateText';
import { Facts } from '../components/Facts';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { StatusBadge } from '../components/StatusBadge';
import { useMay } from '../identity/session';
import { AssignForm } from './AssignForm';
import { ReturnForm } from './ReturnForm';
import { suspenseTones } from './words';

type Receipt = components['schemas']['SuspensePage'];

/** Money in suspense: what is known of it, and while it is open the two ways out. */
export default function SuspenseReceiptPage() {
  const { number } = useParams() as { number: string };
  const query = useQuery({
    queryKey: ['payments', 'suspense', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/payments/suspense/{number}', { params: { path: { number } }, signal })),
  });
  return <Pending query={query}>{(receipt) => <ReceiptOf receipt={receipt} />}</Pending>;
}

function ReceiptOf({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('payments');
  const mayAssign = useMay('payments.record') && receipt.status === 'Open';
  const mayReturn = useMay('payments.reverse') && receipt.status === 'Open';
  const text = (value: string | null | undefined) => value ?? undefined;
  return (
    <>
      <PageHeader title={receipt.number} marks={<StatusBadge tone={suspenseTones[receipt.status]}>{t(`suspense.status.${receipt.status}`)}</StatusBadge>} note={note()} />
      <Facts
        rows={[
          [t('column.amount'), <Text key="a" fw={600}><Money value={receipt.amount} /></Text>],
          [t('column.receivedOn'), <DateText key="r" value={receipt.receivedOn} />],
          [t('column.method'), t(`method.${receipt.method}`)],
          [t('suspense.sender'), text(receipt.senderName)],
          [t('suspense.account'), receipt.senderAccount ? <span key="s" className="ref">{receipt.senderAccount}</span> : undefined],
          [t('suspense.description'), text(receipt.description)],
          [t('column.reference'), receipt.externalReference ? <span key="e" className="ref">{receipt.externalReference}</span> : undefined],
          [t('page.journal'), <span key="j" className="ref">{receipt.journalNumber}</span>],
          [t('column.recordedBy'), <span key="b">{receipt.recordedBy}, <InstantText value={receipt.recordedAt} /></span>],
        ]}
      />
      {mayAssign && <><Title order={2} mt="xl" mb="xs">{t('suspense.assign')}</Title><AssignForm receipt={receipt} /></>}
      {mayReturn && <><Title order={2} mt="xl" mb="xs">{t('suspense.back')}</Title><ReturnForm receipt={receipt} /></>}
    </>
  );

  function note() {
    if (receipt.status === 'Open') return t('suspense.openNote');
    if (receipt.status === 'Returned') return t('suspense.returnedNote', { reason: receipt.returnReason });
    return <>{t('suspense.assignedNote')} <Anchor component={Link} to={`/payments/${receipt.paymentNumber}`} className="ref">{receipt.paymentNumber}</Anchor></>;
  }
}
