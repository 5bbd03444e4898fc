import type { TFunction } from 'i18next';

/** An answer that is not the wanted one, as RFC 9457 problem details; status 0 when there was no answer at all. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly errors: Record<string, string[]>,
    /** Everything else the server said, such as the receipt of an earlier posting. */
    readonly more: Record<string, unknown> = {},
  ) {
    super(detail ?? title);
    this.name = 'ApiProblem';
  }
}

export const isProblem = (error: unknown, status?: number): error is ApiProblem =>
  error instanceof ApiProblem && (status === undefined || error.status === status);

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await response.json().catch(() => ({}));
  const { code, title, detail, errors, type: _type, status: _status, ...more } = body as Record<string, unknown>;
  return new ApiProblem(
    response.status,
    typeof code === 'string' ? code : `http-${response.status}`,
    typeof title === 'string' ? title : response.statusText,
    typeof detail === 'string' ? detail : undefined,
    fieldErrors(errors),
    more,
  );
}

/** The server may write a field as `Amount.Amount` or `amount`; forms know it as `amount.amount` and `amount`. */
export const fieldName = (name: string) =>
  name.replace(/^\$\.?/, '').split('.').map((part) => part.charAt(0).toLowerCase() + part.slice(1)).join('.');

function fieldErrors(errors: unknown): Record<string, string[]> {
  if (typeof errors !== 'object' || errors === null) return {};
  return Object.fromEntries(Object.entries(errors).map(([name, texts]) => [fieldName(name), [texts].flat().map(String)]));
}

/** What happened in the reader's language: the portal's own words for a code it knows, else what the server wrote. */
export function problemText(error: unknown, t: TFunction): string {
  if (!isProblem(error)) return t('common:problem.unknown');
  const words = (code: string) => t(`common:problem.${code}`, { ...error.more, defaultValue: '' });
  const byStatus = words(`http-${error.status}`);
  if (error.status >= 500) return byStatus || t('common:problem.unknown');
  return words(error.code) || error.detail || byStatus || error.title || t('common:problem.unknown');
}
