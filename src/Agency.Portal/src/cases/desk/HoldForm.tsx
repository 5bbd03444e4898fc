import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import type { components } from '../../api/schema';
import { ApiForm, useApiForm } from '../../components/Form';
import type { ActionFormProps } from './ActionBand';
import classes from './Desk.module.css';
import { FormFoot } from './FormFoot';
import { useLeaveDirty } from './useLeaveDirty';

type HoldKind = components['schemas']['HoldKind'];
const kinds: HoldKind[] = ['Dispute', 'CeaseCommunication', 'AttorneyRepresented', 'Bankruptcy', 'Deceased', 'ClientHold', 'PaymentArrangement'];

/** A hold stops what it must at once: contact, and the place in the queue. */
export function HoldForm({ desk, leave, onDone, onDiscard, hold }: ActionFormProps & { hold?: HoldKind }) {
  const { t } = useTranslation('cases');
  const standing = new Set(desk.holds.filter(({ releasedAt }) => !releasedAt).map(({ kind }) => kind));
  const form = useApiForm({
    initial: { kind: (hold ?? '') as HoldKind | '', reason: '' },
    check: ({ kind, reason }): Record<string, string> => ({ ...(!kind && { kind: t('hold.kindMissing') }), ...(!reason.trim() && { reason: t('hold.reasonMissing') }) }),
    submit: ({ kind, reason }) => take(api.POST('/api/v1/cases/{number}/holds', { params: { path: { number: desk.number } }, body: { kind: kind as HoldKind, reason } })),
    onDone,
  });
  useLeaveDirty(leave, form.values.reason.trim() !== '');
  return (
    <ApiForm form={form} inline>
      <div className={classes.fields}>
        {!hold && (
          <NativeSelect
            autoFocus size="xs" label={t('hold.kind')} {...form.field('kind')}
            data={[{ value: '', label: t('hold.choose') }, ...kinds.filter((kind) => !standing.has(kind)).map((value) => ({ value, label: t(`common:hold.${value}`) }))]}
          />
        )}
        <TextInput autoFocus={hold !== undefined} size="xs" className={classes.grow} label={t(hold === 'Dispute' ? 'hold.disputed' : 'hold.reason')} {...form.field('reason')} />
        <FormFoot form={form} onDiscard={onDiscard}>{t('hold.save')}</FormFoot>
      </div>
    </ApiForm>
  );
}
