export type Errors = Record<string, string>;

/** What was wrong when it was sent. */
export interface Refusal<Values> {
  errors: Errors;
  /** What the server answered; nothing when the form itself saw it. */
  problem?: unknown;
  values: Values;
}

/** What of a refusal still holds for what stands in the form now: what the form sees is looked at again, what the server said holds until somebody changes what it was about. */
export function stillWrong<Values extends object>(refusal: Refusal<Values> | undefined, values: Values, check?: (values: Values) => Errors): Pick<Refusal<Values>, 'errors' | 'problem'> {
  if (!refusal) return { errors: {} };
  const now = refusal.problem === undefined ? check?.(values) : undefined;
  const isChanged = (name: string) => (name in values
    ? values[name as keyof Values] !== refusal.values[name as keyof Values]
    : values !== refusal.values);
  const left = Object.entries(refusal.errors).flatMap(([name, text]) => {
    if (now) return now[name] ? [[name, now[name]]] : [];
    return isChanged(name) ? [] : [[name, text]];
  });
  // A refusal that named fields is over with the last of them; one that named none, with any change.
  const isOver = Object.keys(refusal.errors).length > 0 ? left.length === 0 : values !== refusal.values;
  return { errors: Object.fromEntries(left) as Errors, problem: isOver ? undefined : refusal.problem };
}
