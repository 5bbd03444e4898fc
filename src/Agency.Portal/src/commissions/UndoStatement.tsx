import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { UndoForm } from '../components/UndoForm';

/** A statement was wrong or came too early: another one mirrors it, and its lines are free again. */
export function UndoStatement({ number }: { number: string }) {
  const { t } = useTranslation('commissions');
  return (
    <UndoForm
      number={number} note={t('undo.note')} changes={['commissions', 'list', 'payouts']} addressOf={(undo) => `/commissions/statements/${undo}`}
      submit={({ reason }, idempotencyKey) => take(api.POST('/api/v1/commissions/statements/{number}/undo', {
        params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } }, body: { number, reason },
      }))}
    />
  );
}
