import { Alert, Anchor, Code, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { isProblem, problemText } from '../../api/problem';
import { markTitleFaulty } from '../../frame/pageTitle';
import { problemPlace } from '../PageHeader';
import type { ApiFormState } from './useApiForm';

/** "There is a problem": takes focus, names every field with a link, keeps what was typed. */
export function ProblemSummary<Values extends object>({ form, inline }: { form: ApiFormState<Values>; inline: boolean }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const fields = Object.entries(form.errors);
  const wrong = fields.length > 0 || form.problem !== undefined;

  useEffect(() => {
    markTitleFaulty(wrong, t('form.errorPrefix'));
    return () => markTitleFaulty(false, '');
  }, [wrong, t]);
  useEffect(() => { if (form.attempts > 0) box.current?.focus(); }, [form.attempts]);

  if (!wrong) return null;
  const summary = (
    <Alert ref={box} tabIndex={-1} role="group" aria-label={t('form.problem')} color="negative" variant="outline" mb="md" icon={<IconAlertTriangle aria-hidden />} title={t('form.problem')}>
      {fields.length > 0 ? (
        <List listStyleType="none">
          {fields.map(([name, text]) => (
            <List.Item key={name}>
              <Anchor href={`#${form.idOf(name)}`} c="var(--mantine-color-error)" display="inline-block" py={3} onClick={(event) => { event.preventDefault(); document.getElementById(form.idOf(name))?.focus(); }}>
                {text}
              </Anchor>
            </List.Item>
          ))}
        </List>
      ) : <Text>{problemText(form.problem, t)}</Text>}
      {isProblem(form.problem, 409) && <Code mt="xs">{form.problem.code}</Code>}
    </Alert>
  );
  const place = inline ? null : document.getElementById(problemPlace);
  return place ? createPortal(summary, place) : summary;
}
