import { Text, Textarea, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { InstantText } from '../components/DateText';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { useMay } from '../identity/session';
import classes from './Referral.module.css';
import { referralChanged, type Referral } from './referral';

/** What intake asked and the partner answered. Who must answer does it here. */
export function Questions({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const mayAnswer = useMay('referrals.create') && referral.actions.includes('AnswerDetail');
  if (referral.questions.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="questions">
      <Title order={2} id="questions" mb="sm">{t(mayAnswer ? 'needsYou' : 'section.questions')}</Title>
      <ol className={classes.thread}>
        {referral.questions.map(({ question, askedBy, askedAt, answer, answeredBy, answeredAt }) => (
          <li key={askedAt}>
            <div className={classes.said}>
              <Text size="sm" c="dimmed">{t('asked', { name: askedBy })} <InstantText value={askedAt} /></Text>
              {question}
            </div>
            {answer && (
              <div className={`${classes.said} ${classes.reply}`} style={{ marginTop: 8 }}>
                <Text size="sm" c="dimmed">{t('answered', { name: answeredBy })} <InstantText value={answeredAt} /></Text>
                {answer}
              </div>
            )}
          </li>
        ))}
      </ol>
      {mayAnswer && <AnswerForm referral={referral} />}
    </section>
  );
}

function AnswerForm({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const { number } = referral;
  const form = useApiForm({
    initial: { answer: '' },
    draftKey: `referral.${number}.answer`,
    check: ({ answer }) => ({ ...(!answer.trim() && { answer: t('answer.missing') }) }),
    submit: (body) => take(api.POST('/api/v1/referrals/{number}/answer', { params: { path: { number } }, body })),
    onDone: () => referralChanged(number),
  });
  return (
    <ApiForm form={form} inline>
      <Textarea maw={720} autosize minRows={3} mb="sm" label={t('answer.label')} description={t('answer.hint')} {...form.field('answer')} />
      <SubmitButton form={form} refused={referral.obstacles.length > 0 ? t('answer.refused') : undefined}>{t('answer.send')}</SubmitButton>
    </ApiForm>
  );
}
