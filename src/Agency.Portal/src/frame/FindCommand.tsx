import { useTranslation } from 'react-i18next';
import { useCommand } from '../commands/registry';

/** `/` goes to what searches this page: the field marked `data-find`, `Esc` leaves a field. */
export function FindCommand() {
  const { t } = useTranslation('frame');
  useCommand({
    id: 'frame.find', label: t('find'), keys: ['/'], context: 'everywhere', inPalette: false,
    run: () => document.querySelector<HTMLElement>('[data-find]')?.focus(),
  });
  useCommand({
    id: 'frame.leaveField', label: t('leaveField'), keys: ['escape'], context: 'everywhere', inPalette: false, inFields: true,
    run: () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  });
  return null;
}
