export type { Access } from './access.js';
export { ROLES, type Role } from './roles.js';
