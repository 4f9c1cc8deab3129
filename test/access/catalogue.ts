import type { Client } from 'pg';

/** What the app role of a database may do with one table, as PostgreSQL's own catalogue has it. */
export interface TableRights {
  readonly name: string;
  /** Its rows are secured, from its owner too. */
  readonly isSecured: boolean;
  /** The app role may read it, or some of its columns. */
  readonly isRead: boolean;
  /** The columns that it may not read. */
  readonly hidden: readonly string[];
  /** The columns that it may change. */
  readonly changeable: readonly string[];
}

/** Every table and view of the database to which the owner is connected, by name. */
export async function rightsOfApp(owner: Client): Promise<TableRights[]> {
  const { rows } = await owner.query<TableRights>(`
    select case nspname when 'public' then '' else nspname || '.' end || relname as name,
      relrowsecurity and relforcerowsecurity as "isSecured",
      has_any_column_privilege(app, c.oid, 'select') as "isRead",
      ${columnsThat(`not has_column_privilege(app, c.oid, attnum, 'select')`)} as hidden,
      ${columnsThat(`has_column_privilege(app, c.oid, attnum, 'update')`)} as changeable
    from pg_class c join pg_namespace n on n.oid = relnamespace, replace(current_user, '_owner', '_app') app
    where relkind in ('r', 'p', 'v', 'm') and nspname !~ '^(pg_|information_schema)'`);
  return rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function columnsThat(holds: string): string {
  return `array(select attname::text from pg_attribute
    where attrelid = c.oid and attnum > 0 and not attisdropped and ${holds} order by attname)`;
}
