import { Anchor, Checkbox, Radio, Group, Select, Text, TextInput, Title } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { language } from '../i18n';
import { countries, countryName, languageName, languages } from '../parties/places';
import type { DescribeField } from './describe';
import classes from './Referral.module.css';
import type { Referral } from './referral';
import type { Describe } from './useDescribe';

export function DebtorSection({ referral, describe }: { referral: Referral; describe: Describe }) {
  const { t } = useTranslation('referrals');
  const { form } = describe;
  const reader = language();
  // The names follow the reader's language.
  // oxlint-disable-next-line react/exhaustive-deps
  const [countryChoices, languageChoices] = useMemo(() => [countries(), languages()], [reader]);
  const text = (field: Exclude<DescribeField, 'note' | 'isSecondPlacement'>, more: object = {}) => (
    <TextInput label={t(field)} {...form.field(field)} {...more} description={theirs(field)} inputWrapperOrder={['label', 'input', 'description', 'error']} />
  );
  const choice = (field: 'debtor.country' | 'debtor.language', data: { value: string; label: string }[]) => (
    <Select
      label={t(field)} data={data} searchable allowDeselect={false} {...form.field(field)} value={form.values[field] || null} onChange={(value) => form.change({ [field]: value ?? '' })}
      description={theirs(field)} inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
  return (
    <section className={classes.section} aria-labelledby="debtor">
      <Title order={2} id="debtor" tabIndex={-1}>3 {t('section.debtor')}</Title>
      <Text size="sm" c="dimmed" mb="sm">{t(referral.invoices.some(({ fileName }) => fileName) ? 'debtorHint' : 'debtorHintByHand')}</Text>
      <div className={classes.fields}>
        <div className={classes.wide}>{text('debtor.name')}</div>
        <Radio.Group
          label={t('debtor.legalForm')} value={form.values['debtor.legalForm']} error={form.errors['debtor.legalForm']} onChange={(value) => form.change({ 'debtor.legalForm': value })}
          description={theirs('debtor.legalForm')}
        >
          <Group mih={36} gap="lg">
            {(['Business', 'Person'] as const).map((value, index) => <Radio key={value} value={value} label={t(`legalForm.${value}`)} id={index === 0 ? form.idOf('debtor.legalForm') : undefined} />)}
          </Group>
        </Radio.Group>
        {text('debtor.registrationNumber')}
        {text('debtor.vatNumber')}
        {choice('debtor.country', countryChoices)}
        <div className={classes.wide}>{text('debtor.street', { autoComplete: 'off' })}</div>
        {text('debtor.postalCode')}
        {text('debtor.city')}
        {choice('debtor.language', languageChoices)}
        {text('debtor.contactName')}
        {text('debtor.phone', { type: 'tel' })}
        {text('debtor.email', { type: 'email', spellCheck: false })}
        <Checkbox
          className={classes.wide} label={t('isSecondPlacement')} description={theirs('isSecondPlacement') ?? t('isSecondPlacementHint')} id={form.idOf('isSecondPlacement')}
          checked={form.values.isSecondPlacement !== ''} onChange={({ currentTarget }) => form.change({ isSecondPlacement: currentTarget.checked ? 'yes' : '' })}
        />
      </div>
    </section>
  );

  /** What somebody else wrote there meanwhile, and a way to take it. */
  function theirs(field: DescribeField): ReactNode {
    const value = describe.theirs[field];
    if (value === undefined) return undefined;
    if (field === 'isSecondPlacement') return <>{t('theirs', { value: t(value ? 'yes' : 'no') })} <Anchor component="button" type="button" size="sm" mih={24} onClick={() => describe.takeTheirs(field)}>{t('takeTheirs')}</Anchor></>;
    const shown = field === 'debtor.country' ? countryName(value) : field === 'debtor.language' ? languageName(value) : field === 'debtor.legalForm' && value ? t(`legalForm.${value}`) : value;
    return (
      <>
        {t('theirs', { value: shown || '–' })}{' '}
        <Anchor component="button" type="button" size="sm" mih={24} onClick={() => describe.takeTheirs(field)}>{t('takeTheirs')}</Anchor>
      </>
    );
  }
}
