import { describe, expect, it } from 'vitest';
import { KeySequence, nameOfPress } from './keys';

const press = (key: string, more = {}) => nameOfPress({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

describe('nameOfPress', () => {
  it('names plain keys, question mark and Ctrl or Command', () => {
    expect(press('j')).toBe('j');
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('K', { ctrlKey: true })).toBe('mod+k');
    expect(press('k', { metaKey: true })).toBe('mod+k');
    expect(press('Enter', { ctrlKey: true })).toBe('mod+enter');
  });

  it('never listens to Alt, capitals, dead keys or a composition', () => {
    expect(press('@', { altKey: true })).toBeUndefined();
    expect(press('J', { shiftKey: true })).toBeUndefined();
    expect(press('Dead')).toBeUndefined();
    expect(press('j', { isComposing: true })).toBeUndefined();
  });
});

describe('KeySequence', () => {
  const known = new Set(['g h', 'g c', 'c', 'j', 'mod+k']);

  it('completes a sequence within a second', () => {
    const sequence = new KeySequence();
    expect(sequence.press('g', 0, known)).toBeUndefined();
    expect(sequence.press('c', 1_000, known)).toBe('g c');
  });

  it('forgets the first key after a second', () => {
    const sequence = new KeySequence();
    sequence.press('g', 0, known);
    expect(sequence.press('c', 1_001, known)).toBe('c');
  });

  it('takes a key that does not follow for itself', () => {
    const sequence = new KeySequence();
    sequence.press('g', 0, known);
    expect(sequence.press('j', 10, known)).toBe('j');
    expect(sequence.press('h', 20, known)).toBeUndefined();
  });
});
