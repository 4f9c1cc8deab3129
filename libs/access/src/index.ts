export type { Access } from './access.js';
export { Forbidden, NotSignedIn, OutsideYourArea, SignInStale } from './access.errors.js';
export {
  INTERNAL_TOKEN_SECONDS,
  InternalTokenMinter,
  InternalTokenVerifier,
  isAreaPrefix,
  newSigningKey,
} from './internal-token.js';
export { PERMISSIONS, may, type Permission } from './permissions.js';
export { FreshSignIn, Permit, PermitGuard, Public, Who, accessOf, askerOf } from './permit.js';
export { ROLES, type Role } from './roles.js';
export { accessDocument, listRoutes, type Route } from './routes.js';
export { TokenCache } from './token-cache.js';
export { ScopedDataSource, type Caller, type Commander } from './scoped-data-source.js';
