import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Where a command belongs; decides its place in the palette and its heading on the sheet of keys. */
export type CommandContext = 'page' | 'list' | 'go' | 'create' | 'settings' | 'everywhere';

export interface Command {
  /** Area and act, such as `cases.logCall`. */
  id: string;
  label: string;
  /** Keys as in `mod+k`, `?`, `j`, or a sequence `g h`. Never Alt, never a dead key. */
  keys?: string[];
  permission?: string;
  context: CommandContext;
  /** Why it may not be done now. It is still shown, with the reason. */
  refused?: string;
  /** Keys that make no sense to choose from a list, such as the next row. */
  inPalette?: boolean;
  /** Also while a field has focus, such as `mod+enter`. */
  inFields?: boolean;
  run: () => void;
}

const listeners = new Set<() => void>();
let registered: Command[] = [];

export const commands = () => registered;

/** A later command wins over an earlier one with the same keys: a page over the frame, an open form over its page. */
export function commandFor(keys: string): Command | undefined {
  return registered.findLast((command) => command.keys?.includes(keys));
}

export function register(command: Command): () => void {
  registered = [...registered, command];
  listeners.forEach((listener) => listener());
  return () => {
    registered = registered.filter((other) => other !== command);
    listeners.forEach((listener) => listener());
  };
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useCommands = () => useSyncExternalStore(subscribe, commands);

/** Registers a command for as long as the component is shown; `undefined` registers nothing. */
export function useCommand(command: Command | undefined) {
  const latest = useRef(command);
  useEffect(() => { latest.current = command; });
  // What a person can see of it; `run` may change with every render without registering anew.
  const seen = command && JSON.stringify({ ...command, run: undefined });
  useEffect(() => {
    if (!seen) return undefined;
    return register({ ...(JSON.parse(seen) as Omit<Command, 'run'>), run: () => latest.current?.run() });
  }, [seen]);
}
