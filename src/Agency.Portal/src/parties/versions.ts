interface Version { number: string; versionNumber: number; effectiveFrom: string }

/** Of each number the version that is in force on a day; numbers whose first version is still to come are left out. */
export function inForce<Row extends Version>(rows: Row[], on: string): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const other = found.get(row.number);
    if (row.effectiveFrom <= on && (!other || other.versionNumber < row.versionNumber)) found.set(row.number, row);
  }
  return [...found.values()].toSorted((one, other) => one.number.localeCompare(other.number));
}
