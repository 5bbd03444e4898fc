import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../commands/registry';
import { ProblemSummary } from './ProblemSummary';
import type { ApiFormState } from './useApiForm';

interface Props<Values extends object> {
  form: ApiFormState<Values>;
  children: ReactNode;
  /** In a drawer or dialog the list of problems stands at the top of the form instead of above the heading. */
  inline?: boolean;
}

/** A form with its list of problems. The browser's own checks are off: they speak before anyone has finished. */
export function ApiForm<Values extends object>({ form, children, inline = false }: Props<Values>) {
  const { t } = useTranslation();
  const element = useRef<HTMLFormElement>(null);
  useCommand({
    id: 'form.submit', label: t('submit'), keys: ['mod+enter'], context: 'page', inFields: true, inPalette: false,
    // Several forms may be open: the one that is being typed in is meant.
    run: () => (document.activeElement?.closest('form') ?? element.current)?.requestSubmit(),
  });
  return (
    <form ref={element} noValidate onSubmit={form.submit} aria-busy={form.submitting}>
      <ProblemSummary form={form} inline={inline} />
      {children}
    </form>
  );
}
