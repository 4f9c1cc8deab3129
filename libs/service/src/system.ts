/** Name of the data source of the system role; the app role's is reached through `ScopedDataSource` alone. */
export const SYSTEM = 'system';
