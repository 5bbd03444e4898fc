import { api, take } from '../api/client';
import { ApiProblem } from '../api/problem';
import type { components } from '../api/schema';

type Operation = components['schemas']['OperationView'];

const askAgainMilliseconds = 500;

/** Waits until long work is over, for work of a moment that needs no place in the address. What broke it off is thrown as if it were the answer. */
export async function followed(operation: Operation): Promise<Operation> {
  let now = operation;
  while (now.state === 'Waiting' || now.state === 'Running') {
    await new Promise((resolve) => { setTimeout(resolve, askAgainMilliseconds); });
    now = await take(api.GET('/api/v1/operations/{id}', { params: { path: { id: operation.id } } }));
  }
  if (now.problem) throw problemOf(now.problem);
  return now;
}

/** What broke the work off, as if it were an answer: said in the same words. */
export const problemOf = ({ code, detail, facts }: components['schemas']['OperationProblem'] | components['schemas']['RuleRefusal']) => new ApiProblem(409, code, detail, detail, {}, { facts });
