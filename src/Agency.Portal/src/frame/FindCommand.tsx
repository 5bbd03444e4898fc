import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../commands/registry';
import { isField } from '../commands/useKeyboard';

/** `/` goes to what searches this page (the field marked `data-find`); `Esc` first leaves a field, then closes the layer around it. */
export function FindCommand() {
  const { t } = useTranslation('frame');
  useCommand({
    id: 'frame.find', label: t('find'), keys: ['/'], context: 'everywhere', inPalette: false,
    run: () => document.querySelector<HTMLElement>('[data-find]')?.focus(),
  });
  useEffect(() => {
    // On the window and capturing, because dialogs listen there too and would close at once.
    window.addEventListener('keydown', leaveField, { capture: true });
    return () => window.removeEventListener('keydown', leaveField, { capture: true });
  }, []);
  return null;
}

function leaveField(event: KeyboardEvent) {
  const field = document.activeElement;
  // An open list of choices closes itself first.
  if (event.key !== 'Escape' || event.isComposing || !isField(field) || field?.getAttribute('aria-expanded') === 'true') return;
  event.stopImmediatePropagation();
  const layer = field?.closest<HTMLElement>('[role="dialog"]');
  if (layer) layer.focus();
  else if (field instanceof HTMLElement) field.blur();
}
