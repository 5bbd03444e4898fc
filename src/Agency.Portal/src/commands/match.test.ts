import { expect, it } from 'vitest';
import { matchCommands } from './match';
import type { Command } from './registry';

const command = (label: string, context: Command['context'], inPalette?: boolean): Command => ({ id: label, label, context, inPalette, run: () => undefined });
const all = [command('Cases', 'go'), command('Log call', 'page'), command('Close case', 'page'), command('Next row', 'list', false), command('Créer', 'create')];
const labels = (typed: string) => matchCommands(all, typed).map(({ label }) => label);

it('shows everything, the commands of this page first', () => expect(labels('')).toEqual(['Log call', 'Close case', 'Créer', 'Cases']));
it('needs every word, in any order', () => expect(labels('case clo')).toEqual(['Close case']));
it('puts a label that begins with the word first', () => expect(labels('case')).toEqual(['Cases', 'Close case']));
it('does not mind accents and capitals', () => expect(labels('CREER')).toEqual(['Créer']));
it('leaves out keys that are no choice', () => expect(labels('row')).toEqual([]));
