import type { Rows } from './odata/rows';

/** The lists of the service, as its `$metadata` has them: a column that is renamed there no longer compiles here. */
export type SetName = keyof Rows;

/** What a list can be filtered, ordered and shown by: columns, and not the ways to other lists. */
export type Property<Set extends SetName> = { [Name in keyof Rows[Set]]-?: NonNullable<Rows[Set][Name]> extends object ? never : Name }[keyof Rows[Set]] & string;

/** A row as a list gives it. */
export type Row<Set extends SetName> = Pick<Rows[Set], Property<Set>>;

/** A column, with a minus for descending, as in the address. */
export type Sort<Set extends SetName> = Property<Set> | `-${Property<Set>}`;

type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** A condition that begins with a column of the list; `false` is true of no row. More than one go through `every`. */
export type Filter<Set extends SetName> = `${Property<Set>} ${Comparison} ${string}` | 'false';

/** Rows of some list that somebody counts. */
export type Counted = { [Set in SetName]: { set: Set; filter: Filter<Set> } }[SetName];

/** All of them at once. */
export const every = <Set extends SetName>(_: Set, ...conditions: Filter<Set>[]) => conditions.map((each) => `(${each})`).join(' and ') as Filter<Set>;
