import { compileFilter } from '../../api/odata';
import type { Filter, Property, SetName } from '../../api/rows';

/** An instant within a business day, as a filter. */
export const within = <Set extends SetName>(_: Set, field: Property<Set>, day: string) =>
  compileFilter([{ name: field, kind: 'instantRange' }], { [field]: `${day}..${day}` }) as Filter<Set>;
