import { Alert, Group, Text } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { DateText } from '../components/DateText';
import { Facts } from '../components/Facts';
import { Money } from '../components/Money';
import { useMe } from '../identity/session';
import { sidesOf } from '../ledger/postings';
import { PostingTable } from '../ledger/PostingTable';
import { isZero } from '../text/money';
import { Changed } from './Changed';
import type { PaymentPreview } from './usePreview';

type PreviewLine = components['schemas']['PreviewLine'];

interface Props {
  preview: PaymentPreview;
  /** What the clerk saw, when the facts have moved since: what differs is marked. */
  before?: PaymentPreview;
}

/** Everything that posting would do, from the same server code that posts it. */
export function PostingPreview({ preview, before }: Props) {
  const { t } = useTranslation(['payments', 'ledger']);
  const { today } = useMe();
  const { currency } = preview.balanceAfter;
  const beforeLine = (part: 'now' | 'whenCleared', line: PreviewLine) => before?.[part].find(({ event, debit }) => event === line.event && debit === line.debit)?.amount;
  const groupsOf = (part: 'now' | 'whenCleared', title: ReactNode) => preview[part].map((line, index) => ({
    key: `${part}${index}`,
    title: index === 0 ? <>{title} · <Text span fw={400} inherit>{t(`ledger:event.${line.event}`)}</Text></> : <Text span fw={400} inherit>{t(`ledger:event.${line.event}`)}</Text>,
    postings: sidesOf(line),
    mark: <Changed before={beforeLine(part, line)} now={line.amount} />,
  }));
  const groups = [
    ...groupsOf('now', <>{t('preview.now')}, <DateText value={preview.postedOn} /></>),
    ...groupsOf('whenCleared', preview.clearsOn > today ? <>{t('preview.whenCleared')} <DateText value={preview.clearsOn} /></> : t('preview.clearsNow')),
  ];
  return (
    <>
      {before && <Alert color="held" icon={<IconInfoCircle aria-hidden />} mb="sm">{t('preview.moved')}</Alert>}
      <PostingTable caption={t('preview.title')} currency={currency} groups={groups} />
      <Group gap={4} my="sm" c="var(--mantine-color-success)"><IconCheck size={16} aria-hidden /><Text size="sm" inherit>{t('preview.balances')}</Text></Group>
      <Facts
        rows={[
          [t('preview.feeOf', { rule: preview.feeRule }), <><Changed before={before?.fee} now={preview.fee} /><Money value={preview.fee} /></>],
          [t('preview.vat'), isZero(preview.vat.amount) ? undefined : <><Changed before={before?.vat} now={preview.vat} /><Money value={preview.vat} /></>],
          [t('preview.commission'), <><Changed before={before?.commission} now={preview.commission} /><Money value={preview.commission} state={isZero(preview.commission.amount) || preview.heldUntil <= today ? 'plain' : 'held'} heldUntil={preview.heldUntil} /></>],
        ]}
      />
    </>
  );
}
