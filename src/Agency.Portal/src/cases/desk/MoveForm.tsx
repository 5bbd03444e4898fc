import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import type { components } from '../../api/schema';
import { ApiForm, useApiForm } from '../../components/Form';
import type { ActionFormProps } from './ActionBand';
import type { CaseAction } from './desk';
import classes from './Desk.module.css';
import { FormFoot } from './FormFoot';
import { RecallLine } from './RecallLine';
import { useLeaveDirty } from './useLeaveDirty';

type CloseCode = NonNullable<components['schemas']['CloseCode']>;
const codes: CloseCode[] = ['PaidInFull', 'SettledInFull', 'Uncollectible', 'Bankrupt', 'StatuteBarred', 'RecalledByClient', 'Duplicate', 'ClientPaidDirect'];

/** Another stage; closing says why. A case that changed meanwhile is not moved. */
export function MoveForm({ desk, leave, onDone, onDiscard, move }: ActionFormProps & { move: CaseAction }) {
  const { t } = useTranslation('cases');
  const closing = move === 'Close';
  const form = useApiForm({
    initial: { closeCode: '' as CloseCode | '', reason: '' },
    check: ({ closeCode }): Record<string, string> => (closing && !closeCode ? { closeCode: t('move.codeMissing') } : {}),
    submit: ({ closeCode, reason }) => take(api.POST('/api/v1/cases/{number}/stage', {
      params: { path: { number: desk.number }, header: { 'If-Match': `"${desk.version}"` } }, body: { action: move, closeCode: closeCode || null, reason: reason || null },
    })),
    onDone,
  });
  useLeaveDirty(leave, form.values.reason.trim() !== '');
  return (
    <ApiForm form={form} inline>
      <Text size="sm" mb="xs">{t(`moveMeans.${move}`)}</Text>
      {closing && form.values.closeCode === 'RecalledByClient' && <RecallLine number={desk.number} version={desk.version} />}
      <div className={classes.fields}>
        {closing && (
          <NativeSelect
            autoFocus size="xs" label={t('move.code')} {...form.field('closeCode')}
            data={[{ value: '', label: t('move.chooseCode') }, ...codes.map((value) => ({ value, label: t(`common:closeCode.${value}`) }))]}
          />
        )}
        <TextInput autoFocus={!closing} size="xs" className={classes.grow} label={t('move.reason')} {...form.field('reason')} />
        <FormFoot form={form} onDiscard={onDiscard}>{t(`move.${move}`)}</FormFoot>
      </div>
    </ApiForm>
  );
}
