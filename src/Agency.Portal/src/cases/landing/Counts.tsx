import { Anchor, Skeleton, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { countOf } from '../../api/lists';
import type { Counted } from '../../api/rows';
import { ErrorState } from '../../components/ErrorState';
import { locale } from '../../text/locale';
import classes from '../desk/Desk.module.css';

export type Count = Counted & {
  label: string;
  /** The list behind the number. */
  to: string;
};

/** Numbers that open their list. */
export function Counts({ label, counts }: { label: string; counts: Count[] }) {
  const answers = useQueries({ queries: counts.map(countOf) });
  const failed = answers.find(({ error }) => error);
  if (failed) return <ErrorState error={failed.error} onRetry={() => answers.forEach((answer) => void answer.refetch())} />;
  return (
    <ul className={classes.counts} aria-label={label}>
      {counts.map((count, index) => {
        const number = answers[index]?.data;
        return (
          <li key={count.label}>
            <Anchor component={Link} to={count.to}>
              <span className={classes.count}>{number === undefined ? <Skeleton height={28} width={40} component="span" display="block" my={2} /> : new Intl.NumberFormat(locale()).format(number)}</span>
              <Text span size="sm" c="dimmed">{count.label}</Text>
            </Anchor>
          </li>
        );
      })}
    </ul>
  );
}
