import { Select, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components/ErrorState';
import { DocumentList } from '../documents/DocumentList';
import { DropArea } from '../components/DropArea';
import { Problems } from './invoices/Problems';
import { useDrop } from './invoices/useDrop';
import { refusedOf } from './invoices/verdicts';
import classes from './Referral.module.css';
import type { EvidenceKind, Referral } from './referral';
import type { Describe } from './useDescribe';

const kinds: EvidenceKind[] = ['Contract', 'Delivery', 'Reminder', 'Other'];

export function EvidenceSection({ referral, describe }: { referral: Referral; describe: Describe }) {
  const { t } = useTranslation(['referrals', 'documents']);
  const [kind, setKind] = useState<EvidenceKind>('Contract');
  const drop = useDrop(referral.number, 'evidence');
  const evidence = referral.evidence.filter((document) => document.kind !== 'Invoice');
  return (
    <section className={classes.section} aria-labelledby="evidence">
      <Title order={2} id="evidence" tabIndex={-1}>4 {t('section.evidence')}</Title>
      <Text size="sm" c="dimmed" mb="sm">{t('evidenceHint')}</Text>
      <Select
        label={t('evidenceKind')} data={kinds.map((value) => ({ value, label: t(`documents:kind.${value}`) }))} value={kind} allowDeselect={false} maw={240} mb="sm"
        onChange={(value) => { if (value) setKind(value as EvidenceKind); }}
      />
      <DropArea button={t('drop.chooseEvidence')} accept=".pdf,.png,.jpg,.jpeg" busy={drop.busy} onFiles={(files) => void drop.drop(files, { kind })}>{t('drop.evidenceHint')}</DropArea>
      {drop.problem !== undefined && <ErrorState error={drop.problem} />}
      {refusedOf(drop.verdicts).map(({ fileName, problems }) => <div key={fileName}><Text fw={500} mt="sm">{t('refused', { file: fileName })}</Text><Problems problems={problems} /></div>)}
      {evidence.length > 0 && <div style={{ marginTop: 12 }}><DocumentList documents={evidence} /></div>}
      <Textarea mt="md" maw={720} autosize minRows={3} label={t('note.label')} description={t('note.hint')} {...describe.form.field('note')} />
    </section>
  );
}
