import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { isProblem } from '../api/problem';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { useCommand } from '../commands/registry';
import { Answers } from './Answers';
import { Checks } from './Checks';
import classes from './Referral.module.css';
import { ifMatch, referralChanged, type Referral } from './referral';

interface Props {
  referral: Referral;
  onChange: (section: string) => void;
  onSubmitted: () => void;
}

export function CheckAnswers({ referral, onChange, onSubmitted }: Props) {
  const { t } = useTranslation('referrals');
  const { number, version } = referral;
  const form = useApiForm({
    initial: {},
    submit: async () => {
      try {
        return await take(api.POST('/api/v1/referrals/{number}/submit', { params: { path: { number }, header: ifMatch(version) }, body: {} }));
      } catch (error) {
        if (isProblem(error, 412)) await referralChanged(number);
        throw error;
      }
    },
    onDone: async () => {
      onSubmitted();
      await referralChanged(number);
    },
  });
  const refused = referral.obstacles.length > 0 ? t('submitRefused') : undefined;
  useCommand({ id: 'referrals.submit', label: t('submit'), context: 'page', refused, run: () => form.submit() });
  return (
    <div className={classes.page}>
      <Answers referral={referral} onChange={onChange} />
      <ApiForm form={form}>
        <section className={classes.section} aria-labelledby="checks">
          <Title order={2} id="checks" mb="xs">{t('section.checks')}</Title>
          <Checks referral={referral} />
          <Text mt="md" maw="70ch">{t('submitNote')}</Text>
          <Group mt="md" gap="sm">
            <SubmitButton form={form} refused={refused}>{t('submit')}</SubmitButton>
            <Button variant="default" onClick={() => onChange('client')}>{t('back')}</Button>
          </Group>
        </section>
      </ApiForm>
    </div>
  );
}
