import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Alert } from './alert.js';

let pending: string | undefined;

/** Says something on the page that comes next, once: "Verifikasi desa tercatat". */
export function announce(text: string): void {
  pending = text;
}

/** The place at the top of a page where the last action is confirmed. It stays until the next page. */
export function Toast(): JSX.Element | null {
  const [text, setText] = useState<string>();
  useEffect(() => {
    setText(pending);
    pending = undefined;
  }, []);
  return text ? <Alert sentiment="positive" title={text} live="status" /> : null;
}
