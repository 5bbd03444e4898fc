import { Badge, Group, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { stages, stepsInAll, type Stage } from './stages';
import classes from './StageBadge.module.css';

/** Icon, word and how far along: "Amicable ▮▮▯▯▯ 2 of 5"; a closed case shows why it was closed. */
export function StageBadge({ stage, closeCode, meter = true }: { stage: string; closeCode?: string | null; meter?: boolean }) {
  const { t } = useTranslation();
  const known = stages[stage as Stage];
  if (!known) return <Badge color="slate">{stage}</Badge>;
  const { color, icon: Icon, step } = known;
  return (
    <Group component="span" gap={6} wrap="nowrap" display="inline-flex">
      <Badge color={color} variant={step ? 'light' : 'outline'} leftSection={<Icon size={12} aria-hidden />}>{t(`stage.${stage}`)}</Badge>
      {step && meter && (
        <span className={classes.meter}>
          <span aria-hidden className={classes.steps}>{Array.from({ length: stepsInAll }, (_, index) => <i key={index} data-done={index < step || undefined} />)}</span>
          <VisuallyHidden>{t('stage.step', { step, all: stepsInAll })}</VisuallyHidden>
          <span aria-hidden>{step}/{stepsInAll}</span>
        </span>
      )}
      {!step && closeCode && <span>{t(`closeCode.${closeCode}`, { defaultValue: closeCode })}</span>}
    </Group>
  );
}
