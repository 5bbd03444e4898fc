/** How long the second key of a sequence may take. */
export const sequenceMilliseconds = 1_000;

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing?: boolean;
}

/** The name of a press as commands write it, or `undefined` for one that never means a command. */
export function nameOfPress(press: KeyPress): string | undefined {
  // Alt and AltGr type accents and @ on the keyboards of our users; a composition belongs to the input method.
  if (press.altKey || press.isComposing || ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead'].includes(press.key)) return undefined;
  const name = press.key === ' ' ? 'space' : press.key.toLowerCase();
  const letter = /^[a-z]$/.test(name);
  if (letter && press.shiftKey && !press.ctrlKey && !press.metaKey) return undefined;
  return press.ctrlKey || press.metaKey ? `mod+${name}` : name;
}

/** A printable character on its own, which WCAG 2.1.4 wants to be able to switch off. */
export const isSingleCharacter = (name: string) => name.length === 1;

/** Follows presses and says which keys of `known` they complete. */
export class KeySequence {
  private first: { name: string; at: number } | undefined;

  press(name: string, at: number, known: ReadonlySet<string>): string | undefined {
    const before = this.first && at - this.first.at <= sequenceMilliseconds ? this.first.name : undefined;
    this.first = undefined;
    if (before && known.has(`${before} ${name}`)) return `${before} ${name}`;
    if ([...known].some((keys) => keys.startsWith(`${name} `))) {
      this.first = { name, at };
      return undefined;
    }
    return known.has(name) ? name : undefined;
  }
}
