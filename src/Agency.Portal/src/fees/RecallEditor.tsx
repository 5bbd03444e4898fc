import { Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { DecimalField } from '../components/DecimalField';

type Terms = components['schemas']['RecallTerms'];

/** Terms as they are typed; no share means that nothing is charged. */
export interface RecallValue { share: string; quietDays: string; isWholeFeeWhileExpected: boolean }

export const recallValueOf = (terms?: Terms | null): RecallValue => ({
  share: terms?.share ?? '', quietDays: typeof terms?.quietDays === 'number' ? String(terms.quietDays) : '', isWholeFeeWhileExpected: terms?.isWholeFeeWhileExpected ?? false,
});

export const recallOf = ({ share, quietDays, isWholeFeeWhileExpected }: RecallValue): Terms | null =>
  (share === '' ? null : { share, quietDays: quietDays === '' ? null : Number(quietDays), isWholeFeeWhileExpected });

/** What a client is charged that takes a claim back. */
export function RecallEditor({ value, onChange }: { value: RecallValue; onChange: (value: RecallValue) => void }) {
  const { t } = useTranslation('fees');
  const set = (change: Partial<RecallValue>) => onChange({ ...value, ...change });
  const isCharged = value.share !== '';
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="recall-terms">
      <Title order={3} id="recall-terms">{t('recall.title')}</Title>
      <Text size="sm" c="dimmed" mb="xs">{t('recall.note')}</Text>
      <Stack gap="sm">
        <Group gap="sm" align="flex-start">
          <DecimalField label={t('recall.share')} decimals={4} w={205} value={value.share} onChange={(share) => set({ share })} />
          <DecimalField label={t('recall.quietDays')} decimals={0} w={205} value={value.quietDays} disabled={!isCharged} onChange={(quietDays) => set({ quietDays })} />
        </Group>
        <Checkbox label={t('recall.whole')} description={t('recall.wholeNote')} disabled={!isCharged} checked={value.isWholeFeeWhileExpected} onChange={({ currentTarget }) => set({ isWholeFeeWhileExpected: currentTarget.checked })} />
      </Stack>
    </Paper>
  );
}
