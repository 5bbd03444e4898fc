import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { every, type Row } from '../api/rows';
import { DateText } from '../components/DateText';
import { Money } from '../components/Money';
import { ShortList } from '../components/ShortList';
import { useMe } from '../identity/session';
import { addDays } from '../text/date';
import { PaymentStatusBadge } from './PaymentStatusBadge';

type PaymentRow = Row<'Payments'>;

const soonDays = 3;
const shownMax = 8;

/** For the accountant's landing page: what becomes good today and soon, and what came in last. */
export default function PaymentSections() {
  const { t } = useTranslation('payments');
  const { today } = useMe();
  const soon = addDays(today, soonDays);
  const number = { header: t('column.number'), render: (row: PaymentRow) => <Anchor component={Link} to={`/payments/${row.number}`} className="ref">{row.number}</Anchor> };
  const amount = { header: t('column.amount'), right: true, render: (row: PaymentRow) => <Money value={{ amount: row.amount, currency: row.currency }} /> };
  const client = { header: t('column.client'), render: (row: PaymentRow) => row.clientName };
  return (
    <>
      <ShortList
        title={t('home.clearing')} to={`/payments?status=Received&clears=..${soon}`} set="Payments" idField="number"
        query={{ filter: every('Payments', "status eq 'Received'", `clearsOn le ${soon}`), sort: 'clearsOn', top: shownMax }} empty={t('home.clearingNone')}
        columns={[number, { header: t('column.clearsOn'), render: (row) => <DateText value={row.clearsOn} /> }, amount, { header: t('column.method'), render: (row) => t(`method.${row.method}`) }, client]}
      />
      <ShortList
        title={t('home.recent')} to="/payments" set="Payments" idField="number" query={{ sort: '-recordedAt', top: shownMax }} empty={t('list.empty')}
        columns={[number, { header: t('column.receivedOn'), render: (row) => <DateText value={row.receivedOn} /> }, amount, { header: t('column.status'), render: (row) => <PaymentStatusBadge status={row.status} /> }, client]}
      />
    </>
  );
}
