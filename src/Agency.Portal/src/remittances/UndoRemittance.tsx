import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { UndoForm } from '../components/UndoForm';

/** The money did not go out, or came back: another remittance mirrors this one. */
export function UndoRemittance({ number, file }: { number: string; file: string | null | undefined }) {
  const { t } = useTranslation('remittances');
  return (
    <UndoForm
      number={number} note={t('undo.note')} file={file} changes={['remittances', 'list', 'ledger']} addressOf={(undo) => `/remittances/${undo}`}
      submit={({ reason, isStopped }, idempotencyKey) => take(api.POST('/api/v1/remittances/{number}/undo', {
        params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } }, body: { number, reason, isStopped },
      }))}
    />
  );
}
