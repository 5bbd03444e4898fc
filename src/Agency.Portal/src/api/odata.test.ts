import { describe, expect, it } from 'vitest';
import { compileFilter, compileQuery, cursorOf, type FilterDefinition } from './odata';

const filters: FilterDefinition[] = [
  { name: 'debtor', field: 'debtorName', kind: 'text' },
  { name: 'stage', kind: 'choice' },
  { name: 'placed', field: 'placedOn', kind: 'dateRange' },
  { name: 'at', kind: 'instantRange' },
  { name: 'balance', kind: 'amountRange' },
  { name: 'held', kind: 'yesNo' },
];

describe('compileFilter', () => {
  it.each([
    [{ debtor: "O'Connor" }, "contains(debtorName,'O''Connor')"],
    [{ debtor: "x') or (1 eq 1" }, "contains(debtorName,'x'') or (1 eq 1')"],
    [{ stage: 'Amicable' }, "stage eq 'Amicable'"],
    [{ stage: 'Amicable,PreLegal' }, "stage in ('Amicable','PreLegal')"],
    [{ stage: "A'B,C" }, "stage in ('A''B','C')"],
    [{ placed: '2026-01-01..2026-02-01' }, 'placedOn ge 2026-01-01 and placedOn le 2026-02-01'],
    [{ placed: '..2026-02-01' }, 'placedOn le 2026-02-01'],
    [{ balance: '100.00..' }, 'balance ge 100.00'],
    [{ balance: '-5..9007199254740993.25' }, 'balance ge -5 and balance le 9007199254740993.25'],
    [{ held: 'yes' }, 'held eq true'],
    [{ held: 'no' }, 'held eq false'],
  ])('%o is %s', (values, expected) => expect(compileFilter(filters, values)).toBe(expected));

  it('ends a range of moments at the beginning of the day after', () => {
    const day = (text: string) => new Date(`${text}T00:00:00`).toISOString();
    expect(compileFilter(filters, { at: '2026-03-28..2026-03-29' })).toBe(`at ge ${day('2026-03-28')} and at lt ${day('2026-03-30')}`);
  });

  it('leaves out what is empty or was tampered with', () => {
    expect(compileFilter(filters, { placed: '2026-01-01 or true..', balance: '1) or (1..', held: 'perhaps', stage: ',', debtor: '' })).toBeUndefined();
  });

  it('joins all parts, and keeps what always holds apart', () => {
    expect(compileFilter(filters, { stage: 'Closed', balance: '1..' }, 'a eq 1 or b eq 2')).toBe("(a eq 1 or b eq 2) and stage eq 'Closed' and balance ge 1");
    expect(compileFilter(filters, {}, 'a eq 1')).toBe('a eq 1');
  });
});

describe('compileQuery', () => {
  it('writes sort, search and cursor', () => {
    const query = new URLSearchParams(compileQuery({ sort: '-balance', search: 'a "b"', after: 'x/y=', top: 50, count: true, filter: "n eq '&'" }));
    expect(Object.fromEntries(query)).toEqual({ $orderby: 'balance desc', $search: '"a b"', $skiptoken: 'x/y=', $count: 'true', $filter: "n eq '&'" });
  });

  it('leaves out what was not asked', () => expect(compileQuery({})).toBe(''));
});

it.each([
  ['http://localhost:5080/odata/Cases?$top=50&$skiptoken=a%2Fb%3D', 'a/b='],
  ['Cases?$skiptoken=7', '7'],
  ['Cases?$top=1', undefined],
  [undefined, undefined],
])('cursorOf %s is %s', (link, cursor) => expect(cursorOf(link)).toBe(cursor));
