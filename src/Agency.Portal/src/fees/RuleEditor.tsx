import { ActionIcon, Collapse, Group, MultiSelect, Paper, Select, TextInput, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecimalField } from '../components/DecimalField';
import { BandsEditor } from './BandsEditor';
import { components as parts, stages, type RuleValue } from './rules';

interface Props {
  rule: RuleValue;
  index: number;
  count: number;
  error?: string;
  onChange: (rule: RuleValue) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One rule: its name, when it holds, what it takes. The last one holds for everything and shows no conditions. */
export function RuleEditor({ rule, index, count, error, onChange, onMove, onRemove }: Props) {
  const { t } = useTranslation(['fees', 'common', 'payments']);
  const isLast = index === count - 1;
  const [open, setOpen] = useState(rule.minimum !== '' || rule.cap !== '' || rule.components.length > 0);
  const set = (change: Partial<RuleValue>) => onChange({ ...rule, ...change });
  const yesNo = (field: 'isForeign' | 'isSecondPlacement', label: string, words: [string, string]) => (
    <Select label={label} w={205} value={rule[field]} onChange={(value) => set({ [field]: value ?? '' })} data={[{ value: '', label: t('editor.any') }, { value: 'true', label: words[0] }, { value: 'false', label: words[1] }]} allowDeselect={false} />
  );
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('editor.ruleNumber', { number: index + 1 })}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
        <TextInput label={t('editor.ruleName', { number: index + 1 })} value={rule.name} onChange={({ currentTarget }) => set({ name: currentTarget.value })} style={{ flex: 1 }} autoComplete="off" error={error} />
        {!isLast && (
          <Group gap={4} mt={26} wrap="nowrap">
            <ActionIcon variant="subtle" color="slate" size={30} aria-label={t('editor.up', { number: index + 1 })} disabled={index === 0} onClick={() => onMove(-1)}><IconArrowUp size={16} aria-hidden /></ActionIcon>
            <ActionIcon variant="subtle" color="slate" size={30} aria-label={t('editor.down', { number: index + 1 })} disabled={index >= count - 2} onClick={() => onMove(1)}><IconArrowDown size={16} aria-hidden /></ActionIcon>
            <ActionIcon variant="subtle" color="slate" size={30} aria-label={t('editor.removeRule', { number: index + 1 })} onClick={onRemove}><IconTrash size={16} aria-hidden /></ActionIcon>
          </Group>
        )}
      </Group>
      {isLast ? <Text size="sm" c="dimmed" mb="xs">{t('when.always')}</Text> : (
        <Group gap="sm" align="flex-start" mb="xs">
          <DecimalField label={t('editor.ageDaysMin')} decimals={0} w={205} value={rule.ageDaysMin} onChange={(ageDaysMin) => set({ ageDaysMin })} />
          <DecimalField label={t('editor.placedBelow')} decimals={2} w={205} value={rule.placedBelow} onChange={(placedBelow) => set({ placedBelow })} />
          <DecimalField label={t('editor.daysSincePlacementMax')} decimals={0} w={205} value={rule.daysSincePlacementMax} onChange={(daysSincePlacementMax) => set({ daysSincePlacementMax })} />
          <Select label={t('editor.stage')} w={205} allowDeselect={false} value={rule.stage} onChange={(stage) => set({ stage: stage ?? '' })} data={[{ value: '', label: t('editor.any') }, ...stages.map((value) => ({ value, label: t(`common:stage.${value}`) }))]} />
          {yesNo('isForeign', t('editor.isForeign'), [t('when.abroad'), t('when.atHome')])}
          {yesNo('isSecondPlacement', t('editor.isSecondPlacement'), [t('when.second'), t('when.first')])}
        </Group>
      )}
      <BandsEditor value={rule.rates} onChange={(rates) => set({ rates })} />
      <UnstyledButton mt="xs" mih={24} aria-expanded={open} onClick={() => setOpen(!open)}><Text span size="sm" td="underline">{t('editor.more')}</Text></UnstyledButton>
      <Collapse expanded={open}>
        <Group gap="sm" align="flex-start" mt={4}>
          <DecimalField label={t('editor.minimum')} decimals={2} w={205} value={rule.minimum} onChange={(minimum) => set({ minimum })} />
          <DecimalField label={t('editor.cap')} decimals={2} w={205} value={rule.cap} onChange={(cap) => set({ cap })} />
          <MultiSelect label={t('editor.components')} description={t('editor.componentsHint')} w={340} value={rule.components} onChange={(value) => set({ components: value as RuleValue['components'] })} data={parts.map((value) => ({ value, label: t(`payments:component.${value}`) }))} />
        </Group>
      </Collapse>
    </Paper>
  );
}
