import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import { ApiForm, useApiForm } from '../../components/Form';
import type { ActionFormProps } from './ActionBand';
import classes from './Desk.module.css';
import { FormFoot } from './FormFoot';

export function ReleaseForm({ desk, onDone, onDiscard }: ActionFormProps) {
  const { t } = useTranslation('cases');
  const standing = desk.holds.filter(({ releasedAt }) => !releasedAt);
  const form = useApiForm({
    initial: { kind: standing[0]!.kind },
    submit: (body) => take(api.POST('/api/v1/cases/{number}/holds/release', { params: { path: { number: desk.number } }, body })),
    onDone,
  });
  return (
    <ApiForm form={form} inline>
      <div className={classes.fields}>
        <NativeSelect autoFocus size="xs" className={classes.grow} label={t('hold.which')} {...form.field('kind')} data={standing.map(({ kind, reason }) => ({ value: kind, label: `${t(`common:hold.${kind}`)}: ${reason}` }))} />
        <FormFoot form={form} onDiscard={onDiscard}>{t('hold.release')}</FormFoot>
      </div>
    </ApiForm>
  );
}
