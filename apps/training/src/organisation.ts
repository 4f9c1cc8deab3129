import { Forbidden, type Caller } from '@libs/access';

/** For whom one acts here: a centre, a certification body, an office. Whose assignment names none does none of it. */
export function organisationOf({ access }: Caller): string {
  if (!access.orgId) throw new Forbidden();
  return access.orgId;
}
