import { readProblem, Unreachable } from './problem.js';
import { headersOf } from './request.js';

/** What has a scan: a signed letter, or a paper. */
export interface ScanOf {
  kind: 'letters' | 'documents';
  id: string;
}

const scansOf = ({ kind, id }: ScanOf): string => `/api/registration/v1/${kind}/${id}/scans`;

/** Where the browser fetches a scan. */
export function scanHref(of: ScanOf, scanId: string): string {
  return `${scansOf(of)}/${scanId}`;
}

/**
 * Sends a scan as it is. By XMLHttpRequest, since `fetch` does not say how much has gone: on a village's line a photo takes
 * a while.
 *
 * @param onSent told how many of how many bytes have gone
 * @throws Problem for any answer that is not 2xx, Unreachable when none came
 */
export function keepScan(
  of: ScanOf,
  file: Blob,
  idempotencyKey: string,
  onSent: (sent: number, all: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', scansOf(of));
    const headers = { ...headersOf({ idempotencyKey }), 'content-type': file.type };
    for (const [name, value] of Object.entries(headers)) sending.setRequestHeader(name, value);
    sending.upload.addEventListener('progress', ({ loaded, total }) => onSent(loaded, total));
    sending.addEventListener('error', () => reject(new Unreachable()));
    sending.addEventListener('load', () => {
      const { status, responseText } = sending;
      if (status >= 200 && status < 300) return resolve();
      readProblem(new Response(responseText, { status, headers: headersIn(sending) })).then(reject, reject);
    });
    sending.send(file);
  });
}

/** Those by which a problem is read. */
function headersIn(answer: XMLHttpRequest): Record<string, string> {
  const names = ['content-type', 'x-correlation-id', 'retry-after'];
  const found = names.map((name) => [name, answer.getResponseHeader(name)] as const);
  return Object.fromEntries(found.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
