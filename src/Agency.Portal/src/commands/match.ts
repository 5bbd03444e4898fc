import type { Command, CommandContext } from './registry';

/** What belongs to the record before the reader comes first. */
const order: CommandContext[] = ['page', 'list', 'create', 'go', 'settings', 'everywhere'];

const plain = (text: string) => text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();

/** Commands whose label holds every typed word, a label that begins with the first word before others. */
export function matchCommands(all: Command[], typed: string): Command[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return all
    .filter((command) => command.inPalette !== false && words.every((word) => plain(command.label).includes(word)))
    .map((command, index) => ({ command, index, begins: words.length > 0 && plain(command.label).startsWith(words[0]!) }))
    .toSorted((one, other) =>
      Number(other.begins) - Number(one.begins)
      || order.indexOf(one.command.context) - order.indexOf(other.command.context)
      || one.index - other.index)
    .map(({ command }) => command);
}
