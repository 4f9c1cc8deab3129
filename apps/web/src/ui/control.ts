/** What a form gives a field: its name (also the id that the error summary links to), value, complaint and ear. */
export interface Control<V> {
  name: string;
  value: V;
  error?: string | undefined;
  onChange: (value: V) => void;
}

/** The ids by which a control is described: its hint, then its error. */
export function describedBy(name: string, hint?: string, error?: string): string | undefined {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
