/**
 * The partition of a key, as every Kafka client reckons it: murmur2 of its bytes, sign bit off, modulo. kafkajs's own
 * takes 25 µs a key through a 64-bit library, a twentieth of what a registration costs.
 */
export function partitionOfKey(key: string, partitions: number): number {
  return (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions;
}

const M = 0x5bd1e995;

function murmur2(bytes: Buffer): number {
  let hash = 0x9747b28c ^ bytes.length;
  const words = bytes.length >> 2;
  for (let word = 0; word < words; word++) {
    let k = Math.imul(bytes.readInt32LE(word * 4), M);
    k = Math.imul(k ^ (k >>> 24), M);
    hash = Math.imul(hash, M) ^ k;
  }
  const rest = words * 4;
  const left = bytes.length - rest;
  if (left === 3) hash ^= bytes[rest + 2]! << 16;
  if (left >= 2) hash ^= bytes[rest + 1]! << 8;
  if (left >= 1) hash = Math.imul(hash ^ bytes[rest]!, M);
  hash = Math.imul(hash ^ (hash >>> 13), M);
  return hash ^ (hash >>> 15);
}
