import { useMediaQuery } from '@mantine/hooks';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCommand, type Command } from '../../commands/registry';
import { panelId, panelNames, type PanelName } from './Panel';

/** Five panels side by side from 1200 px on; below that, tabs beside "Do", which stays. `1` to `5` lead to them. */
export function usePanels() {
  const { t } = useTranslation('cases');
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const [query, setQuery] = useSearchParams();
  const asked = query.get('panel') as PanelName | null;
  const tab: PanelName = asked && panelNames.includes(asked) && asked !== 'do' ? asked : 'money';

  const setTab = useCallback((name: string | null) => setQuery((before) => {
    const next = new URLSearchParams(before);
    if (name && name !== 'money') next.set('panel', name);
    else next.delete('panel');
    return next;
  }, { replace: true, preventScrollReset: true }), [setQuery]);

  const show = useCallback((name: PanelName, selector?: string) => {
    if (!wide && name !== 'do') setTab(name);
    // A tab is there one rendering later.
    setTimeout(() => {
      const panel = document.getElementById(panelId(name));
      const target = selector ? panel?.querySelector<HTMLElement>(selector) : panel;
      target?.focus({ preventScroll: true });
      panel?.scrollIntoView({ block: 'nearest' });
    });
  }, [wide, setTab]);

  const key = (name: PanelName): Command => ({
    id: `desk.panel.${name}`, label: t(`panel.${name}`), keys: [String(panelNames.indexOf(name) + 1)], context: 'page', inPalette: false, run: () => show(name),
  });
  useCommand(key('money'));
  useCommand(key('do'));
  useCommand(key('timeline'));
  useCommand(key('parties'));
  useCommand(key('claims'));
  useCommand({ id: 'desk.find', label: t('timeline.find'), keys: ['/'], context: 'page', inPalette: false, run: () => show('timeline', '[data-find]') });
  useCommand({ id: 'desk.balanceOn', label: t('money.onAnotherDate'), keys: ['b'], context: 'page', run: () => show('money', '[data-balance-date]') });

  return { wide, tab, setTab, show };
}
