export { BlindIndex, type IndexedKind } from './blind-index.js';
export { kekFromEnv, type Kek, type KekProvider } from './keks.js';
export { Unsealable, type UnsealableReason } from './unsealable.js';
export { Vault, type Sealed } from './vault.js';
