import type { LeaseName } from '@libs/messaging';

/** Asks a database which session holds a lease, by the name that the session gave itself. */
export const leaseHolder = (lease: LeaseName): string =>
  `select application_name as name from pg_locks join pg_stat_activity using (pid)
   where locktype = 'advisory' and granted and objid::bigint = hashtext('${lease}')::bigint & x'ffffffff'::bigint
     and database = (select oid from pg_database where datname = current_database())`;
