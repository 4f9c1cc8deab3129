import type { Role } from './roles.js';

/**
 * Who asks, as the gateway vouches for it in the internal token: our own assignment (role, areas, organisation),
 * never what an outside sign-on claims (architecture §7).
 */
export interface Access {
  /** Stable id of the person or machine at the issuer; pseudonymous. */
  readonly subject: string;
  readonly role: Role;
  /** Area prefixes of 2, 4, 6 or 10 digits: the areas whose people this one serves. Empty: none by area. */
  readonly areas: readonly string[];
  /** The organisation acted for: a company, a training centre, an office, a mission. */
  readonly orgId?: string;
  readonly purposes: readonly string[];
  /** The desk or device, where the sign-in is bound to one. */
  readonly deskId?: string;
  /** When the person last proved who they are: some decisions ask for a fresh sign-in. */
  readonly authTime: number;
}
