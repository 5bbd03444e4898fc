import type { TFunction } from 'i18next';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';
import { formatMoney, type MoneyValue } from '../text/money';

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
  // OData has its own form of an error: code and message inside `error`.
  const { error, ...problem } = body as { error?: { code: string; message: string } } & Record<string, unknown>;
  const { code, title, detail, errors, type: _type, status: _status, ...more } = error ? { ...problem, code: error.code, detail: error.message } : problem;
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
  const words = (code: string) => t(`common:problem.${code}`, { ...error.more, ...factsInWords(error.more.facts), defaultValue: '' });
  const byStatus = words(`http-${error.status}`);
  const own = words(error.code);
  // A refused request says what is wrong with it; of the others the server's English adds nothing to our own words.
  if (error.status === 400 || error.status === 401 || error.status === 409) return own || error.detail || error.title;
  return own || byStatus || error.detail || t('common:problem.unknown');
}

/** What a broken rule speaks of, written as the reader writes it: amounts, dates, names. */
function factsInWords(facts: unknown): Record<string, string> {
  if (typeof facts !== 'object' || facts === null) return {};
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factInWords(fact)]));
}

const isMoney = (fact: unknown): fact is MoneyValue => typeof fact === 'object' && fact !== null && 'amount' in fact && 'currency' in fact;

function factInWords(fact: unknown): string {
  if (isMoney(fact)) return formatMoney(fact, locale(), true);
  return typeof fact === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(fact) ? formatDate(fact, locale()) : String(fact);
}
