import type { Role } from '@libs/access';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Problem } from '../client/problem.js';
import { request } from '../client/request.js';
import { setUnsent } from '../shell/unsent.js';

/** Who is signed in, as the gateway says it (`GET /auth/me`). */
export interface Person {
  subject: string;
  /** How the person is called at work: "Petugas desa Kuripan"; no private name. */
  title: string;
  role: Role;
  areas: readonly string[];
  orgId?: string;
}

const SessionContext = createContext<Person | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

/** The person signed in. Only screens behind the sign-in ask. */
export function usePerson(): Person {
  const person = useContext(SessionContext);
  if (!person) throw new Error('This screen is shown to signed-in people only');
  return person;
}

/** Undefined when nobody is signed in. */
export async function whoAmI(signal?: AbortSignal): Promise<Person | undefined> {
  try {
    return await request<Person>('GET', '/auth/me', { signal });
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return undefined;
    throw error;
  }
}

/** What a form still holds is dropped without another question: whoever calls this has asked. */
export async function signOut(): Promise<void> {
  await request('POST', '/auth/logout', { body: {} });
  setUnsent(false);
  window.location.assign('/');
}
