import type { Role } from '@libs/access';
import type { ComponentChildren, JSX } from 'preact';
import { Forbidden } from '../public/forbidden.js';
import { SignInNeeded } from '../public/sign-in-needed.js';
import type { Person } from '../session/session.js';

interface ForRolesProps {
  roles: readonly Role[];
  person: Person | undefined;
  children: ComponentChildren;
}

/** Spares people screens that are not theirs. What protects the data is the server, which asks each time. */
export function ForRoles({ roles, person, children }: ForRolesProps): JSX.Element {
  if (!person) return <SignInNeeded />;
  if (!roles.includes(person.role)) return <Forbidden role={person.role} />;
  return <>{children}</>;
}
