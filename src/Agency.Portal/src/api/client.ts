import createClient, { type Middleware } from 'openapi-fetch';
import { ApiProblem, problemOf } from './problem';
import type { paths } from './schema';

let sessionEnded = () => {};

/** Called when the server no longer knows who is asking. */
export function onSessionEnded(listener: () => void) {
  sessionEnded = listener;
}

const asProblems: Middleware = {
  async onResponse({ response, schemaPath }) {
    if (response.ok || response.status === 304) return undefined;
    if (response.status === 401 && !schemaPath.includes('/identity/')) sessionEnded();
    throw await problemOf(response);
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return new ApiProblem(0, 'offline', 'Offline', undefined, {});
  },
};

// OData is not part of the OpenAPI description: its rows differ per set and are typed by the list that asks for them.
interface ListPaths {
  '/odata/{set}': { get: { parameters: { path: { set: string } }; responses: { 200: { content: { 'application/json': ListAnswer<unknown> } } } } };
}

export interface ListAnswer<Row> {
  '@odata.count'?: number | string;
  '@odata.nextLink'?: string;
  value: Row[];
}

// Without IEEE754Compatible an OData service writes decimals as JSON numbers, and cents would be lost on reading.
const decimalsAsStrings = 'application/json;IEEE754Compatible=true';

/** Same origin, also where there is no page to be relative to (tests). */
const baseUrl = globalThis.location?.origin ?? '';

export const api = createClient<paths>({ baseUrl });
const lists = createClient<ListPaths>({ baseUrl, headers: { Accept: decimalsAsStrings } });
api.use(asProblems);
lists.use(asProblems);

/** The body of an answer; a refusal has been thrown as an ApiProblem before. */
export async function take<Body>(call: Promise<{ data?: Body }>): Promise<Body> {
  return (await call).data as Body;
}

/** The body and its version, which goes back as `If-Match` with an edit. */
export async function takeWithVersion<Body>(call: Promise<{ data?: Body; response: Response }>) {
  const { data, response } = await call;
  return { data: data as Body, version: response.headers.get('ETag') ?? undefined };
}

/** A page of so many rows; what follows is behind `@odata.nextLink`. */
export async function fetchList<Row>(set: string, query: string, pageSize: number | undefined, signal?: AbortSignal): Promise<ListAnswer<Row>> {
  const headers = pageSize === undefined ? undefined : { Prefer: `odata.maxpagesize=${pageSize}` };
  const answer = await lists.GET('/odata/{set}', { params: { path: { set } }, querySerializer: () => query, headers, signal });
  return answer.data as ListAnswer<Row>;
}
