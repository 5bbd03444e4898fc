import type { TFunction } from 'i18next';
import { listRows } from '../api/lists';
import { ApiProblem, isProblem } from '../api/problem';
import { queryClient } from '../api/queryClient';
import type { Row } from '../api/rows';

export type UserRow = Row<'Users'>;

export const passwordLengthMin = 12;
const differentSignsMin = 5;
const idShape = /^[0-9a-f-]{36}$/i;

/** One user; nobody when the address names no identity. */
export const userQuery = (id: string) => listRows('Users', { filter: idShape.test(id) ? `id eq ${id}` : 'false', top: 1 });

export const usersChanged = () => queryClient.invalidateQueries({ queryKey: ['list', 'Users'] });

/** What is wrong with a new password, by the rules that the server has too. */
export function passwordFault(password: string, t: TFunction): string | undefined {
  if (password.length < passwordLengthMin) return t('identity:password.short', { count: passwordLengthMin });
  if (new Set(password).size < differentSignsMin) return t('identity:password.same', { count: differentSignsMin });
  return undefined;
}

/** What only the server can know about a field, in the reader's own words. */
export async function inOwnWords<Answer>(field: string, words: string, call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    if (isProblem(error, 400) && error.errors[field]) throw new ApiProblem(error.status, error.code, error.title, error.detail, { ...error.errors, [field]: [words] });
    throw error;
  }
}
