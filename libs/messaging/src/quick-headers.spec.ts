import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createRequire } from 'node:module';
import './quick-headers.js';

const require = createRequire(import.meta.url);
type Encoded = { readonly buffer: Buffer };
const encode = require('kafkajs/src/protocol/recordBatch/record/v0/index.js') as (record: object) => Encoded;
const Decoder = require('kafkajs/src/protocol/decoder.js') as new (bytes: Buffer) => { readVarInt(): number };
const decode = require('kafkajs/src/protocol/recordBatch/record/v0/decoder.js') as (
  decoder: object,
  context: object,
) => { headers: Record<string, Buffer | Buffer[]> };

const seed = Number(process.env['PROPERTY_SEED'] ?? 20_261_129);
const names = fc.oneof(fc.constantFrom('ce_id', '__proto__', 'constructor', 'toString'), fc.string());

test(`headers come as they were sent, all values of one that comes again (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string()), { maxLength: 12 }), (sent) => {
      const headers: Record<string, string | string[]> = Object.create(null) as Record<string, string[]>;
      for (const [name, value] of sent)
        headers[name] = name in headers ? [headers[name]!, value].flat() : value;
      const { buffer } = encode({ key: 'k', value: 'v', headers, timestamp: '0' });
      const decoder = new Decoder(buffer);
      decoder.readVarInt(); // its length
      const read = decode(decoder, { firstOffset: '0', firstTimestamp: '0', magicByte: 2 });
      const texts = Object.entries(read.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.map(String) : String(value),
      ]);
      expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(Object.entries(headers)));
    }),
    { seed },
  );
});
