/** The rows of an area list (`code,…,name`), by code without points. Names of provinces and regencies hold no comma. */
export function namesByCode(csv: string): Map<string, string> {
  const [, ...rows] = csv.trim().split('\n');
  return new Map(
    rows.map((row) => {
      const cells = row.trim().split(',');
      return [cells[0]?.replaceAll('.', '') ?? '', cells.at(-1) ?? ''];
    }),
  );
}
