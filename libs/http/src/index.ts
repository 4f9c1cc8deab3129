export { newHttpAdapter } from './adapter.js';
export { correlationIdOf, correlationOf, type Correlation } from './correlation.js';
export { unreckoned, writeCsv, type Separator } from './csv.js';
export { renderErrorsPage } from './errors-doc.js';
export { assertUnchanged, IfMatch } from './etag.js';
export {
  Checked,
  IsDay,
  IsId,
  IsInstant,
  isInstant,
  IsPlainText,
  Nested,
  NestedList,
  NumberInQuery,
} from './fields.js';
export { ChangedMeanwhile, InvalidRequest, Overloaded, VersionNotNamed, type Fault } from './http.errors.js';
export { attemptOf, documentKey, type CommandAttempt } from './idempotency.js';
export { FILE_TYPES, FileBody, TakesFile } from './file-body.js';
export { languageOf, type Language, type Words } from './language.js';
export { ApiPage, openApiDocument } from './openapi.js';
export { cursorOf, page, PageRequest, positionOf, type Page } from './paging.js';
export { Problems, type Problem } from './problem.js';
export type { Catalogue } from './problem-words.js';
export { setupHttp, type HttpOptions } from './setup.js';
export { Telling } from './telling.js';
export type { Traffic } from './traffic.js';
export { IdPipe } from './validation.js';
export { headersOf, writeProblem } from './write-problem.js';
