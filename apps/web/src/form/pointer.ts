/**
 * The field of a form that a server's complaint is about, by the JSON Pointer into the body that was sent (RFC 6901).
 * `/person/dob` and `/phones/0/e164` find the entries `person.dob` and `phones.e164` of the map; where there is none,
 * the last name that is a field itself serves.
 */
export function fieldOfPointer(
  pointer: string,
  fields: readonly string[],
  map: Readonly<Record<string, string>> = {},
): string | undefined {
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .filter((name) => !/^\d+$/.test(name));
  const mapped = map[names.join('.')];
  return mapped ?? names.findLast((name) => fields.includes(name));
}
