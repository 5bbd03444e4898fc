import { expect, it } from 'vitest';
import { optionsOf } from './ExportMenu';

interface Row { number: string; amount: string; currency: string }

it('exports what is on the screen: filter, search, order, columns with their headers', () => {
  const options = new URLSearchParams(optionsOf<Row>([{ field: 'number', header: 'Case & no.' }], { filter: "stage eq 'Legal'", search: 'bakker', sort: '-number' }));
  expect(options.get('$filter')).toBe("stage eq 'Legal'");
  expect(options.get('$search')).toBe('"bakker"');
  expect(options.get('$orderby')).toBe('number desc');
  expect(options.get('$select')).toBe('number');
  expect(options.getAll('title')).toEqual(['Case & no.']);
});

it('takes the currency along with an amount, once', () => {
  const options = new URLSearchParams(optionsOf<Row>([{ field: 'amount', header: 'Amount', kind: 'money', currencyField: 'currency' }], {}));
  expect(options.get('$select')).toBe('amount,currency');
  const shown = new URLSearchParams(optionsOf<Row>([{ field: 'amount', header: 'Amount', kind: 'money', currencyField: 'currency' }, { field: 'currency', header: 'Currency' }], {}));
  expect(shown.get('$select')).toBe('amount,currency');
});

it('says what the screen says: the words of a column or of its filter, and what else a cell shows as a column of its own', () => {
  interface Line { kind: string; state: string; statement: string | null }
  const options = new URLSearchParams(optionsOf<Line>(
    [{ field: 'kind', header: 'Wat' }, { field: 'state', header: 'Stand', words: { Held: 'vastgehouden' }, alsoExported: [['statement', 'Afrekening']] }],
    {}, [{ name: 'kind', label: 'Wat', kind: 'choice', options: [{ value: 'Payment', label: 'Betaling & meer' }] }],
  ));
  expect(options.get('$select')).toBe('kind,state,statement');
  expect(options.getAll('title')).toEqual(['Wat', 'Stand', 'Afrekening']);
  expect(options.getAll('word')).toEqual(['kind.Payment=Betaling & meer', 'state.Held=vastgehouden']);
});
