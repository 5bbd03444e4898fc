import { useEffect } from 'react';
import { announce } from '../frame/announce';
import { settings } from '../frame/settings';
import { isSingleCharacter, KeySequence, nameOfPress } from './keys';
import { commandFor, commands } from './registry';

/** The one key listener of the portal. `may` decides about permissions. */
export function useKeyboard(may: (permission: string | undefined) => boolean) {
  useEffect(() => {
    const sequence = new KeySequence();
    const listen = (event: KeyboardEvent) => {
      const name = nameOfPress(event);
      if (!name || event.defaultPrevented) return;
      const reachable = commands().filter((command) => may(command.permission) && !isBlocked(name, command.inFields));
      const keys = sequence.press(name, event.timeStamp, new Set(reachable.flatMap((command) => command.keys ?? [])));
      const command = keys && commandFor(keys);
      if (!command || !reachable.includes(command)) return;
      event.preventDefault();
      if (command.refused) announce(command.refused, 'alert');
      else command.run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [may]);
}

function isBlocked(name: string, inFields: boolean | undefined) {
  if (name === 'mod+k') return false;
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return !inFields;
  const focused = document.activeElement;
  if (isField(focused)) return !inFields;
  // Enter and Space on a link or button belong to it.
  if ((name === 'enter' || name === 'space') && focused?.closest('a, button, summary, [role="button"]')) return true;
  return isSingleCharacter(name) && !settings().shortcuts;
}

export function isField(element: Element | null) {
  if (element instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(element.type);
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement || (element instanceof HTMLElement && element.isContentEditable);
}
