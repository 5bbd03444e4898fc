/** How a filter of a list is written to OData. The address keeps its raw value, this file makes `$filter` of it. */
export type FilterKind = 'text' | 'choice' | 'dateRange' | 'instantRange' | 'amountRange' | 'yesNo';

export interface FilterDefinition {
  /** Name in the address. */
  name: string;
  /** Property of the row; the name unless told otherwise. */
  field?: string;
  kind: FilterKind;
}

/** An OData string: quotes are doubled, everything else is text. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** `from..to`, each end optional, as it stands in the address. */
export function readRange(raw: string): [from: string, to: string] {
  const [from = '', to = ''] = raw.split('..');
  return [from, to];
}

export const writeRange = (from: string, to: string) => (from || to ? `${from}..${to}` : '');

const amountShape = /^-?\d+(\.\d+)?$/;
const dateShape = /^\d{4}-\d{2}-\d{2}$/;

export function compileFilter(definitions: FilterDefinition[], values: Record<string, string>, always?: string): string | undefined {
  const parts = definitions.flatMap(({ name, field = name, kind }) => {
    const raw = values[name];
    return raw ? compile(kind, field, raw) : [];
  });
  if (always) parts.unshift(parts.length > 0 ? `(${always})` : always);
  return parts.length > 0 ? parts.join(' and ') : undefined;
}

function compile(kind: FilterKind, field: string, raw: string): string[] {
  switch (kind) {
    case 'text':
      return [`contains(${field},${literal(raw)})`];
    case 'choice': {
      const chosen = raw.split(',').filter(Boolean).map(literal);
      return chosen.length === 0 ? [] : [chosen.length === 1 ? `${field} eq ${chosen[0]}` : `${field} in (${chosen.join(',')})`];
    }
    case 'yesNo':
      return raw === 'yes' || raw === 'no' ? [`${field} eq ${raw === 'yes'}`] : [];
    case 'dateRange':
      return bounds(field, raw, dateShape, (date) => date, (date) => `le ${date}`);
    case 'instantRange':
      // The last day belongs to the range, so the bound is the beginning of the day after.
      return bounds(field, raw, dateShape, midnight, (date) => `lt ${midnight(date, 1)}`);
    case 'amountRange':
      return bounds(field, raw, amountShape, (amount) => amount, (amount) => `le ${amount}`);
  }
}

/** What was tampered with in the address is left out instead of being sent as a query. */
function bounds(field: string, raw: string, shape: RegExp, from: (value: string) => string, to: (value: string) => string): string[] {
  const [low, high] = readRange(raw);
  return [
    ...(shape.test(low) ? [`${field} ge ${from(low)}`] : []),
    ...(shape.test(high) ? [`${field} ${to(high)}`] : []),
  ];
}

function midnight(date: string, daysLater = 0): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, day + daysLater).toISOString();
}

export interface ListQuery<Filter extends string = string, Sort extends string = string> {
  filter?: Filter;
  /** Property, with a minus for descending, as in the address. */
  sort?: Sort;
  search?: string;
  after?: string;
  /** Rows of a page. */
  top?: number;
  count?: boolean;
  select?: string[];
}

export function compileQuery({ filter, sort, search, after, count, select }: ListQuery): string {
  const options: [string, string | undefined][] = [
    ['$filter', filter],
    ['$orderby', sort && (sort.startsWith('-') ? `${sort.slice(1)} desc` : sort)],
    ['$search', search && `"${search.replaceAll('"', '')}"`],
    ['$select', select?.join(',')],
    ['$skiptoken', after],
    ['$count', count ? 'true' : undefined],
  ];
  return options.filter(([, value]) => value).map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('&');
}

/** The cursor of the next rows, from the link that the service gives. */
export const cursorOf = (nextLink: string | undefined): string | undefined =>
  nextLink ? new URL(nextLink, 'http://any').searchParams.get('$skiptoken') ?? undefined : undefined;
