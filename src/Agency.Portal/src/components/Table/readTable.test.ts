import { describe, expect, it } from 'vitest';
import { readTable } from './readTable';
import { fileNameOf } from './saveFile';

const eur = (amount: string) => `<data value="${amount}" data-currency="EUR">€ ${amount}</data>`;

function read(html: string) {
  document.body.innerHTML = `<table>${html}</table>`;
  return readTable(document.querySelector('table')!, 'Currency');
}

const kindsOf = (html: string) => read(html).columns.map(({ kind }) => kind);
const rowsOf = (html: string) => read(html).rows;

describe('a table as it is read from the screen', () => {
  it('has amounts as numbers, with their currency beside them', () => {
    expect(read(`
      <thead><tr><th>Part</th><th>Amount, EUR</th></tr></thead>
      <tbody><tr><td>Principal</td><td>${eur('541.64')}</td></tr></tbody>
      <tfoot><tr><th>Total</th><td>${eur('-541.64')}</td></tr></tfoot>`)).toEqual({
      columns: [{ header: 'Part', kind: 'Text' }, { header: 'Amount, EUR', kind: 'Money' }, { header: 'Currency', kind: 'Currency' }],
      rows: [['Principal', '541.64', 'EUR'], ['Total', '-541.64', 'EUR']],
    });
  });

  it('takes the column that says the currency, and fills it in where a total leaves it out', () => {
    expect(read(`
      <thead><tr><th>Client</th><th>Held</th><th>Currency</th></tr></thead>
      <tbody><tr><td>A</td><td>${eur('1.00')}</td><td>EUR</td></tr></tbody>
      <tfoot><tr><th>Total</th><td>${eur('1.00')}</td><td></td></tr></tfoot>`)).toMatchObject({
      columns: [{ kind: 'Text' }, { kind: 'Money' }, { kind: 'Currency' }],
      rows: [['A', '1.00', 'EUR'], ['Total', '1.00', 'EUR']],
    });
  });

  it('gives each amount its own currency where a row has several', () => {
    const html = `<tbody><tr><td>${eur('1.00')}</td><td><data value="5" data-currency="JPY">¥ 5</data></td></tr></tbody>`;
    expect(kindsOf(html)).toEqual(['Money', 'Currency', 'Money', 'Currency']);
    expect(rowsOf(html)).toEqual([['1.00', 'EUR', '5', 'JPY']]);
  });

  it('knows dates, moments, counts and percentages by their markup', () => {
    const html = `<tbody><tr>
      <td><time datetime="2026-05-01">1 May 2026</time></td><td><time datetime="2026-05-01T09:00:00Z">1 May, 11:00</time></td>
      <td><data value="12">12</data></td><td><data value="7.5">7.5 %</data></td><td>2026</td></tr></tbody>`;
    expect(kindsOf(html)).toEqual(['Date', 'Instant', 'Whole', 'Number', 'Text']);
    expect(rowsOf(html)).toEqual([['2026-05-01', '2026-05-01T09:00:00Z', '12', '7.5', '2026']]);
  });

  it('leaves empty what is withheld, or a dash', () => {
    const html = `<tbody><tr><td>a</td><td>${eur('1.00')}</td></tr><tr><td>b</td><td>–</td></tr><tr><td>c</td><td><data value="">hidden</data></td></tr></tbody>`;
    expect(kindsOf(html)).toEqual(['Text', 'Money', 'Currency']);
    expect(rowsOf(html).map((row) => row[1])).toEqual(['1.00', '', '']);
  });

  it('makes text of a column in which words stand among dates', () => {
    const html = '<tbody><tr><td><time datetime="2026-05-01">1 May</time></td></tr><tr><td>never</td></tr></tbody>';
    expect(kindsOf(html)).toEqual(['Text']);
    expect(rowsOf(html)).toEqual([['2026-05-01'], ['never']]);
  });

  it('puts what goes over several columns where words stand, so that dates stay dates', () => {
    const html = `
      <tbody><tr><td><time datetime="2026-05-01">1 May</time></td><td>C-1</td><td>${eur('2.00')}</td></tr></tbody>
      <tfoot><tr><th colspan="2">Total</th><td>${eur('2.00')}</td></tr></tfoot>`;
    expect(kindsOf(html)).toEqual(['Date', 'Text', 'Money', 'Currency']);
    expect(rowsOf(html)[1]).toEqual(['', 'Total', '2.00', 'EUR']);
  });

  it('keeps words beside an amount or a date', () => {
    expect(rowsOf(`<tbody><tr><td>Chargeback<p>Shortfall: ${eur('5.00')}</p><p></p></td><td>Kim, <time datetime="2026-05-01">1 May</time></td></tr></tbody>`))
      .toEqual([['Chargeback · Shortfall: € 5.00', 'Kim, 1 May']]);
  });

  it('does not read what is hidden, what was before and what acts; a build-up is its amount, and a field its value', () => {
    expect(rowsOf(`<tbody><tr>
      <td><svg><title>x</title></svg><span aria-hidden="true">x</span><span class="mantine-VisuallyHidden-root">x</span>shown<button>x</button></td>
      <td><mark data-aside>was ${eur('1.00')}</mark><button data-content>${eur('2.00')}</button></td>
      <td><input value="typed"></td></tr></tbody>`)).toEqual([['shown', '2.00', 'EUR', 'typed']]);
  });

  it('leaves out a column of buttons, and a row that is opened for a form', () => {
    expect(read(`
      <thead><tr><th>Name</th><th>Note</th><th>Actions</th></tr></thead>
      <tbody><tr><td>a</td><td>–</td><td><button>Remove</button></td></tr><tr><td colspan="3"><form><input value="x"></form></td></tr></tbody>`))
      .toEqual({ columns: [{ header: 'Name', kind: 'Text' }, { header: 'Note', kind: 'Text' }], rows: [['a', '']] });
  });
});

describe('the name of the file', () => {
  it.each([
    ['attachment; filename="P-1 Allocation-2026-05-01.csv"; filename*=UTF-8\'\'P-1%20Allocation-2026-05-01.csv', 'P-1 Allocation-2026-05-01.csv'],
    ['attachment; filename="=?utf-8?B?x?="; filename*=UTF-8\'\'Cr%C3%A9dit.csv', 'Crédit.csv'],
    ['attachment; filename=Users.csv', 'Users.csv'],
  ])('is the server’s: %s', (disposition, name) => expect(fileNameOf(disposition)).toBe(name));
});
