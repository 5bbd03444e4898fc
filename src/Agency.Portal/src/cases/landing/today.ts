import { compileFilter } from '../../api/odata';

/** An instant within a business day, as a filter. */
export const within = (field: string, day: string) => compileFilter([{ name: field, kind: 'instantRange' }], { [field]: `${day}..${day}` })!;
