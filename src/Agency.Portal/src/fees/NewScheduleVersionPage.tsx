import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { DateField } from '../components/DateField';
import { DecimalField } from '../components/DecimalField';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { toast } from '../frame/toast';
import sides from '../payments/TwoSides.module.css';
import { bandsFault } from './BandsEditor';
import { RecallEditor, recallOf, recallValueOf, type RecallValue } from './RecallEditor';
import { RuleEditor } from './RuleEditor';
import { rulesOf, valueOf, type RuleValue } from './rules';
import { SchedulePreview } from './SchedulePreview';

type Version = components['schemas']['FeeScheduleVersionPage'];

/** A version on the left, what it would have charged on the right; published when the button says so. `?from=` starts from an existing version. */
export default function NewScheduleVersionPage() {
  const { t } = useTranslation('fees');
  const [query] = useSearchParams();
  const from = query.get('from');
  const start = useQuery({ queryKey: ['fees', 'schedule', from], queryFn: ({ signal }) => take(api.GET('/api/v1/fees/schedules/versions/{id}', { params: { path: { id: from! } }, signal })), enabled: from !== null });
  return (
    <>
      <PageHeader title={t('editor.title')} note={t('editor.note')} />
      {from ? <Pending query={start} rows={8}>{(version) => <Editor start={version} />}</Pending> : <Editor />}
    </>
  );
}

interface Values { number: string; name: string; effectiveFrom: string; vatPercent: string; rules: RuleValue[]; recall: RecallValue }

function Editor({ start }: { start?: Version }) {
  const { t } = useTranslation('fees');
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useApiForm({
    initial: {
      number: start?.name.split(' ')[0] ?? '', name: start?.name.split(' ')[0] ?? '', effectiveFrom: '', vatPercent: start?.vat ?? '21', rules: start ? start.rules.map((rule) => valueOf(rule)) : [valueOf()], recall: recallValueOf(start?.recall),
    } as Values,
    check: ({ number, name, effectiveFrom, rules }) => ({
      ...(!/^F-\d+$/.test(number.trim()) && { number: t('editor.numberFault') }),
      ...(!name.trim() && { name: t('editor.nameMissing') }),
      ...(!effectiveFrom && { effectiveFrom: t('editor.effectiveFromMissing') }),
      ...(faultOf(rules) && { rules: t(`editor.fault.${faultOf(rules)}`) }),
    }),
    submit: ({ rules, recall, number, name, ...values }) => take(api.POST('/api/v1/fees/schedules', { body: { ...values, number: number.trim(), name: name.trim(), rules: rulesOf(rules), recall: recallOf(recall) } })),
    onDone: async ({ number }) => {
      await Promise.all([client.invalidateQueries({ queryKey: ['list'] }), client.invalidateQueries({ queryKey: ['fees'] })]);
      toast(t('editor.done', { number }));
      await navigate('/fees/schedules');
    },
  });
  const { values } = form;
  const { rules } = values;
  const set = (next: RuleValue[]) => form.change({ rules: next });
  const move = (index: number, by: -1 | 1) => set(rules.map((rule, at) => (at === index ? rules[index + by]! : at === index + by ? rules[index]! : rule)));
  return (
    <div className={sides.sides}>
      <ApiForm form={form}>
        <Stack gap="md">
          <div className={sides.pair}>
            <TextInput label={t('column.schedule')} description={t('editor.numberHint')} disabled={start !== undefined} spellCheck={false} autoComplete="off" {...form.field('number')} />
            <DateField label={t('column.effectiveFrom')} {...form.field('effectiveFrom')} />
            {!start && <TextInput label={t('editor.name')} autoComplete="off" {...form.field('name')} />}
            <DecimalField label={t('editor.vat')} decimals={4} {...form.field('vatPercent')} />
          </div>
          <div>
            <Title order={3}>{t('editor.rules')}</Title>
            <Text size="sm" c="dimmed">{t('topDown')}</Text>
          </div>
          {rules.map((rule, index) => (
            <RuleEditor
              key={rule.key} rule={rule} index={index} count={rules.length} error={form.errors.rules && !rule.name.trim() ? t('editor.ruleNameMissing') : undefined}
              onChange={(next) => set(rules.map((other, at) => (at === index ? next : other)))} onMove={(by) => move(index, by)} onRemove={() => set(rules.filter((_, at) => at !== index))}
            />
          ))}
          {form.errors.rules && <Text id={form.idOf('rules')} tabIndex={-1} size="sm" c="var(--mantine-color-error)">{form.errors.rules}</Text>}
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} style={{ alignSelf: 'flex-start' }} onClick={() => set([...rules.slice(0, -1), valueOf(), rules.at(-1)!])}>{t('editor.addRule')}</Button>
          <RecallEditor value={values.recall} onChange={(recall) => form.change({ recall })} />
          <Group>
            <SubmitButton form={form}>{t('editor.publish', { number: values.number })}</SubmitButton>
            <Button component={Link} to="/fees/schedules" variant="default">{t('editor.cancel')}</Button>
          </Group>
        </Stack>
      </ApiForm>
      <SchedulePreview number={values.number.trim()} rules={faultOf(rules) ? undefined : rulesOf(rules)} vatPercent={values.vatPercent || '0'} />
    </div>
  );
}

function faultOf(rules: RuleValue[]): 'missing' | 'order' | undefined {
  if (rules.some(({ name }) => !name.trim())) return 'missing';
  return rules.map(({ rates }) => bandsFault(rates)).find(Boolean);
}
