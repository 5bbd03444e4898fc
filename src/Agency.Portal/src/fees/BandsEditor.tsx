import { ActionIcon, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { DecimalField } from '../components/DecimalField';

export type BandsValue = components['schemas']['Bands'];

export const flat = (rate: string): BandsValue => ({ mode: 'Marginal', steps: [{ from: '0', rate }] });

/** What can be seen without the server; undefined when nothing is wrong. The server has the last word. */
export const bandsFault = ({ steps }: BandsValue): 'missing' | 'order' | undefined => {
  if (steps.some(({ from, rate }) => from === '' || rate === '')) return 'missing';
  return steps.every(({ from }, index) => index === 0 || Number(from) > Number(steps[index - 1]!.from)) ? undefined : 'order';
};

/** Rates over a cumulative amount. Only lower edges are entered, so that no gap can be left. */
export function BandsEditor({ value, onChange, id, error }: { value: BandsValue; onChange: (value: BandsValue) => void; id?: string; error?: string }) {
  const { t } = useTranslation('fees');
  const { steps } = value;
  const set = (index: number, change: Partial<BandsValue['steps'][number]>) => onChange({ ...value, steps: steps.map((step, at) => (at === index ? { ...step, ...change } : step)) });
  return (
    <Stack gap="xs">
      {steps.map((step, index) => (
        // Rows have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Group key={index} gap="xs" align="flex-start" wrap="nowrap">
          <DecimalField label={t('editor.from')} decimals={2} w={150} value={step.from} disabled={index === 0} onChange={(from) => set(index, { from })} />
          <DecimalField id={index === 0 ? id : undefined} label={t('editor.rate')} decimals={4} w={110} value={step.rate} onChange={(rate) => set(index, { rate })} />
          {index > 0 && (
            <ActionIcon variant="subtle" color="slate" mt={26} size={30} aria-label={t('editor.removeBand', { number: index + 1 })} onClick={() => onChange({ ...value, steps: steps.filter((_, at) => at !== index) })}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {error && <Text size="sm" c="var(--mantine-color-error)">{error}</Text>}
      <Group gap="sm">
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onChange({ ...value, steps: [...steps, { from: '', rate: '' }] })}>{t('editor.addBand')}</Button>
        {steps.length > 1 && (
          <SegmentedControl
            size="xs" aria-label={t('editor.mode')} value={value.mode} onChange={(mode) => onChange({ ...value, mode: mode as BandsValue['mode'] })}
            data={(['Marginal', 'WholeBand'] as const).map((mode) => ({ value: mode, label: t(`bands.${mode}`) }))}
          />
        )}
      </Group>
    </Stack>
  );
}
