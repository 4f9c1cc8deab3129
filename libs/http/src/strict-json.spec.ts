import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { InvalidRequest } from './http.errors.js';
import { JSON_LIMITS, parseStrictJson } from './strict-json.js';

const faultOf = (body: string | Buffer): unknown => {
  try {
    parseStrictJson(Buffer.from(body));
  } catch (error) {
    if (error instanceof InvalidRequest) return error.faults[0];
    throw error;
  }
  return 'accepted';
};

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

test.each<[string, string | Buffer, string, string]>([
  ['nothing at all', '', '', 'notJson'],
  ['a name cut off', '{"person":{"name":"Si', '/person/name', 'notJson'],
  ['a key cut off', '{"person":{"na', '/person/na', 'notJson'],
  ['a list cut off', '{"a":[1,2', '/a/1', 'notJson'],
  ['NaN', '{"a":{"b":NaN}}', '/a/b', 'notJson'],
  ['a comma too many', '{"a":{"b":1,}}', '/a', 'notJson'],
  ['a comment', '{"a":1 /* " */}', '/a', 'notJson'],
  ['a raw line break in a string', '{"a":"1\n2"}', '/a', 'notJson'],
  ['a byte order mark', '\ufeff{"a":1}', '', 'notJson'],
  ['two bodies', '{"a":1}{"a":1}', '', 'notJson'],
  ['text', '"a"', '', 'notObject'],
  ['null', 'null', '', 'notObject'],
  ['a list', '[]', '', 'notObject'],
  ['Latin-1', Buffer.from('{"name":"André"}', 'latin1'), '', 'notUtf8'],
  ['UTF-16', Buffer.from('{"name":"Siti"}', 'utf16le'), '', 'notJson'],
  ['a key twice', '{"a":1,"b":{"c":1,"c":1}}', '/b/c', 'repeatedKey'],
  ['a key twice, once escaped', '{"list":[{"a":1,"\\u0061":2}]}', '/list/0/a', 'repeatedKey'],
  ['NUL', '{"person":{"name":"Si\\u0000ti"}}', '/person/name', 'notText'],
  ['NUL in a key', '{"Si\\u0000ti":1}', '', 'notText'],
  ['a lone surrogate', '{"names":["\\ud83d"]}', '/names/0', 'notText'],
  ['__proto__', '{"a":{"__proto__":{"role":"ADMIN"}}}', '/a/__proto__', 'forbiddenKey'],
  ['constructor', '{"constructor":{}}', '/constructor', 'forbiddenKey'],
  ['toString', '{"toString":1}', '/toString', 'forbiddenKey'],
  ['a number beyond a double', '{"a":[1e999]}', '/a/0', 'numberOutOfRange'],
  ['a number beyond exactness', '{"nik":33071055069599011}', '/nik', 'numberOutOfRange'],
  ['nesting too deep', nested(JSON_LIMITS.depth + 1), '/a'.repeat(JSON_LIMITS.depth), 'tooDeep'],
  ['a list too long', `{"a":[${'1,'.repeat(10_000)}1]}`, '/a', 'tooMany'],
  ['too many keys', `{${Array.from({ length: 1_001 }, (_, i) => `"k${i}":1`).join()}}`, '', 'tooMany'],
  ['a string too long', `{"name":"${'a'.repeat(10_001)}"}`, '/name', 'tooLong'],
  ['a key too long', `{"${'a'.repeat(201)}":1}`, '', 'keyTooLong'],
  ['keys with / and ~', '{"a/b":{"c~d":"\\u0000"}}', '/a~1b/c~0d', 'notText'],
])('%s is refused with its place', (_, body, pointer, reason) => {
  expect(faultOf(body)).toMatchObject({ pointer, reason });
});

test.each([
  ['{}'],
  ['{"a":"colons: \\" : \\\\","b":[{"c:":": \\\\\\""}]}'],
  ['{"name":"\\ud83d\\ude00 😀","empty":"","none":null,"n":-1.5e-7,"big":9007199254740991}'],
  [nested(JSON_LIMITS.depth)],
])('%s is read', (body) => {
  expect(parseStrictJson(Buffer.from(body))).toEqual(JSON.parse(body));
});

test.each([
  ['brackets', '['],
  ['objects', '{"a":'],
  ['brackets that a lenient parser would nest', '[},'],
])('a million open %s are refused, not a stack overflow', (_, open) => {
  for (const times of [1_900, 30_000, 250_000]) {
    expect(faultOf(open.repeat(times))).toMatchObject({ reason: 'notJson' });
  }
});

test('deep but well-formed nesting is refused, not a stack overflow', () => {
  expect(faultOf(`{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}`)).toMatchObject({ reason: 'tooDeep' });
});

test('whatever JSON.parse reads into a small object is read the same', () => {
  const objects = fc.dictionary(
    fc.string({ maxLength: 50 }),
    fc.jsonValue({ maxDepth: 4, noUnicodeString: false }),
  );
  fc.assert(
    fc.property(objects, fc.nat(3), (object, indent) => {
      const text = JSON.stringify(object, undefined, indent);
      const fault = faultOf(text);
      if (fault === 'accepted') expect(parseStrictJson(Buffer.from(text))).toEqual(JSON.parse(text));
      else
        expect(['notText', 'numberOutOfRange', 'forbiddenKey', 'tooLong', 'keyTooLong']).toContain(
          (fault as { reason: string }).reason,
        );
    }),
  );
});

test('any bytes are read or refused, never an accident', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void faultOf(Buffer.from(bytes))));
});

test('any text made of pieces of JSON is read or refused, never an accident', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    'a',
    '1',
    '-',
    '.',
    'e9',
    'null',
    '/*',
    '//',
    '\\u0000',
    '\n',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => void faultOf(parts.join(''))),
    { numRuns: 500 },
  );
});
