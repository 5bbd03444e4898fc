import type { components } from '../../api/schema';

export type Kind = components['schemas']['ExportKind'];

/** What a cell says: its value as the server wrote it where the markup has one, else its words. */
export interface Cell {
  kind: Kind;
  value: string;
  currency?: string;
}

// Beside the content: what only a screen reader hears or only the eye sees, what was before, and buttons that do something. BuildUp's button is the content.
const beside = '[aria-hidden="true"], [hidden], .mantine-VisuallyHidden-root, [data-aside], button:not([data-content]), [type="hidden"], [type="file"], svg';
const fields = 'input, select, textarea';
const blocks = 'p, div, br, li, h1, h2, h3, h4, section';
const joint = ' · ';

/** Undefined where nothing stands: no text, or the dash that says so. */
export function readCell(cell: Element): Cell | undefined {
  const value = valueOf(cell);
  if (value) return value.value === '' ? undefined : value;
  const text = textOf(cell);
  return text === '' || text === '–' ? undefined : { kind: 'Text', value: text };
}

/** A cell that has buttons or fields: with nothing else in it, its column is not one of the table's. */
export const hasControls = (cell: Element) => cell.querySelector(`button, ${fields}`) !== null;

/** The words that a reader sees; parts that stand below one another are joined by a dot. */
export function textOf(element: Element): string {
  const words = wordsOf(element).replace(/\s+/g, ' ').split(joint.trim()).map((part) => part.trim()).filter(Boolean);
  return words.join(joint);
}

function wordsOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof Element) || node.matches(beside)) return '';
  if (node.matches(fields)) return (node as HTMLInputElement).value;
  const words = [...node.childNodes].map(wordsOf).join('');
  return node.matches(blocks) ? joint + words + joint : words;
}

/** A cell with an amount, a number or a date and no other words is that value. */
function valueOf(cell: Element): Cell | undefined {
  const [only, ...others] = [...cell.querySelectorAll('data, time')].filter((element) => !element.closest(beside));
  if (!only || others.length > 0 || textOf(cell) !== textOf(only)) return undefined;
  if (only.matches('time')) {
    const moment = only.getAttribute('datetime') ?? '';
    return { kind: moment.includes('T') ? 'Instant' : 'Date', value: moment };
  }
  const value = only.getAttribute('value') ?? '';
  const currency = only.getAttribute('data-currency') ?? undefined;
  return { kind: currency ? 'Money' : /^-?\d+$/.test(value) ? 'Whole' : 'Number', value, currency };
}
