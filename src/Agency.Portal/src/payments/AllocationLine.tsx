import { Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '../components/Money';
import { isZero } from '../text/money';
import { Changed } from './Changed';
import { NotOwedYet } from './NotOwedYet';
import type { PaymentPreview } from './usePreview';

/** Where the amount goes, in the order of the case's policy, and what is left afterwards. */
export function AllocationLine({ preview, amount, before }: { preview: PaymentPreview; amount: string | undefined; before?: PaymentPreview }) {
  const { t } = useTranslation('payments');
  const { currency } = preview.balanceAfter;
  const parts = preview.allocation.filter((part) => !isZero(part.amount.amount));
  return (
    <div aria-live="polite">
      <Text fw={500} size="sm">{t('preview.allocation')}</Text>
      <Text size="sm">
        {parts.map((part, index) => (
          <Fragment key={part.component}>
            {index > 0 && ' + '}
            {t(`component.${part.component}`)} <Changed before={before?.allocation.find(({ component }) => component === part.component)?.amount} now={part.amount} /><Money table value={part.amount} />
          </Fragment>
        ))}
        {!isZero(preview.overpaid.amount) && <>{parts.length > 0 && ' + '}{t('preview.overpaid')} <Money table value={preview.overpaid} /></>}
        {amount && <> = <Money table value={{ amount, currency }} /></>}
      </Text>
      <NotOwedYet rows={preview.notOwedYet} />
      {!isZero(preview.interestPosted.amount) && <Text size="sm" c="dimmed">{t('preview.interestFirst')} <Money value={preview.interestPosted} /></Text>}
      <Text size="sm" mt={4}>
        {t('preview.balance')} <Changed before={before?.balanceBefore} now={preview.balanceBefore} /><Money value={preview.balanceBefore} />
        {' → '}<Text span fw={600} inherit><Changed before={before?.balanceAfter} now={preview.balanceAfter} /><Money value={preview.balanceAfter} /></Text>
      </Text>
    </div>
  );
}
