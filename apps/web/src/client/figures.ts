import { address, request, requestFile } from './request.js';
import type { ChangeExplained, DefinitionView, FigureAnswer } from './types.js';

const FIGURES = '/api/status/v1/figures';

/** The catalogue does not change while a page is open: it is asked for once. */
let catalogue: Promise<readonly DefinitionView[]> | undefined;

export function readDefinitions(): Promise<readonly DefinitionView[]> {
  catalogue ??= request<{ definitions: readonly DefinitionView[] }>('GET', FIGURES).then(
    ({ definitions }) => definitions,
  );
  catalogue.catch(() => (catalogue = undefined));
  return catalogue;
}

export function askFigure(
  id: string,
  query: Record<string, string | undefined>,
  signal?: AbortSignal,
): Promise<FigureAnswer> {
  return request('GET', address(`${FIGURES}/${encodeURIComponent(id)}`, query), { signal });
}

/** The same as a workbook, with its explanations on a second sheet. */
export function fileOfFigure(id: string, query: Record<string, string | undefined>): Promise<Blob> {
  return requestFile(address(`${FIGURES}/${encodeURIComponent(id)}/file`, { ...query, format: 'xlsx' }));
}

export function explainChanges(
  id: string,
  query: Record<string, string | undefined>,
  signal?: AbortSignal,
): Promise<ChangeExplained> {
  return request('GET', address(`${FIGURES}/${encodeURIComponent(id)}/changes`, query), { signal });
}
