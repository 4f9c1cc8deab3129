/** Lists are of codes; an object is told as JSON. */
type Value = string | number | bigint | readonly string[] | object | null | undefined;

/** Name and type, as the database has them, and how a row tells it. */
export type RowColumn<Row> = readonly [name: string, type: string, valueOf: (row: Row) => Value];

/**
 * Many rows as one table `v`, each column bound as one text. An array of each column, as `pg` binds it, costs Node four times as
 * much, every element of it being put into words and escaped by itself, and the database half as much again; rows as
 * JSON cost the database twice as much.
 */
export function rowsFrom<Row>(columns: readonly RowColumn<Row>[]): string {
  const arrays = columns.map(([, type], k) => {
    const elements = `(string_to_array($${k + 3}, $1, $2))[2:]`;
    return isList(type) || type === 'text' ? elements : `${elements}::${type}[]`;
  });
  const names = columns.map(([name]) => name).join(', ');
  const values = columns.map(([name, type]) => (isList(type) ? `${name}::${type}` : name)).join(', ');
  return `(select ${values} from unnest(${arrays.join(', ')}) as u (${names})) v`;
}

/** The parameters that go with it. @throws RangeError where a text holds every control character there is */
export function bindRows<Row>(columns: readonly RowColumn<Row>[], rows: readonly Row[]): string[] {
  const texts = columns.map(([, type, valueOf]) => rows.map((row) => textOf(type, valueOf(row))));
  const plain = texts.filter((_, k) => columns[k]![1] === 'text');
  const separator = unusedIn(plain, 31);
  const nothing = unusedIn(plain, separator.charCodeAt(0) - 1);
  // One text alone that is empty would be no element at all, so there is always one before.
  const joined = texts.map((column) => ['', ...column.map((text) => text ?? nothing)].join(separator));
  return [separator, nothing, ...joined];
}

/** The last control character, from this code downwards, that no text holds; columns of other types cannot hold one. */
function unusedIn(columns: readonly (readonly (string | undefined)[])[], highest: number): string {
  for (let code = highest; code > 0; code--) {
    const control = String.fromCharCode(code);
    if (!columns.some((texts) => texts.some((text) => text?.includes(control)))) return control;
  }
  throw new RangeError('A text holds every control character: no row of it can be bound');
}

function isList(type: string): boolean {
  return type.endsWith('[]');
}

function textOf(type: string, value: Value): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (isList(type)) return `{${(value as readonly string[]).join(',')}}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
