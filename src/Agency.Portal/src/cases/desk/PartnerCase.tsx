import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../identity/session';
import { ClaimsPanel } from './ClaimsPanel';
import { CommissionOfCase } from './CommissionOfCase';
import type { Desk } from './desk';
import classes from './Desk.module.css';
import { DeskHeader } from './DeskHeader';
import { MoneyDrawer } from './MoneyDrawer';
import { MoneyPanel } from './MoneyPanel';
import { Panel } from './Panel';
import { PaymentsOfCase } from './PaymentsOfCase';
import { TimelinePanel } from './TimelinePanel';

/** The same case for the partner who referred it and the client who is owed: to read. */
export function PartnerCase({ desk }: { desk: Desk }) {
  const { t } = useTranslation('cases');
  const mayPayments = useMay('payments.read');
  const mayCommissions = useMay('commissions.read');
  return (
    <>
      <DeskHeader desk={desk} />
      <div className={classes.partner}>
        <Stack gap="md">
          <MoneyPanel desk={desk} />
          {mayPayments && <Panel name="payments" title={t('payments.title', { currency: desk.money.balance.currency })}><PaymentsOfCase number={desk.number} total={desk.money.collected} /></Panel>}
          {mayCommissions && <Panel name="commission" title={t('commission.title', { currency: desk.money.balance.currency })}><CommissionOfCase number={desk.number} /></Panel>}
        </Stack>
        <Stack gap="md">
          <TimelinePanel timeline={desk.timeline} />
          <ClaimsPanel desk={desk} />
        </Stack>
      </div>
      <MoneyDrawer desk={desk} />
    </>
  );
}
