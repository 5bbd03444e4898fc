import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { language } from '../../i18n';
import type { ReadingProblem } from '../referral';
import { fieldOf } from './verdicts';

/** Field, reason and code of what is wrong with a file. */
export function Problems({ problems }: { problems: ReadingProblem[] }) {
  const { t } = useTranslation('referrals');
  return problems.map((problem, index) => {
    const words = t(`reading.${problem.code}`, { defaultValue: '' });
    const { name, line } = fieldOf(problem.field);
    // The standard's rules are told with their figures, which only the server's English has.
    const figures = !words || (language() === 'en' && problem.code.includes('-'));
    return (
      <Text key={index} size="sm">
        <b>{t(`field.${name}`, { line, defaultValue: problem.field })}</b>: {words || t('reading.standard')}
        {figures && <> <span lang="en">{problem.message}</span></>}
        {' '}<Text component="span" size="xs" c="dimmed" className="ref">{problem.code}</Text>
      </Text>
    );
  });
}
