export { newHttpAdapter } from './adapter.js';
export { correlationOf, Trace, type Correlation } from './correlation.js';
export { assertUnchanged, IfMatch } from './etag.js';
export { Checked, IsDay, IsId, IsInstant, isInstant, IsPlainText, Nested, NestedList } from './fields.js';
export {
  ChangedMeanwhile,
  InvalidRequest,
  Overloaded,
  VersionNotNamed,
  type Fault,
  type Place,
} from './http.errors.js';
export { attemptOf, documentKey, Key, type CommandAttempt } from './idempotency.js';
export { languageOf, type Language, type Words } from './language.js';
export { ApiPage, openApiDocument } from './openapi.js';
export { page, PageRequest, positionOf, type Page } from './paging.js';
export { headersOf, ProblemFilter } from './problem.filter.js';
export { Problems, STATUS_OF, type Problem } from './problem.js';
export { SHARED_WORDS, type Catalogue, type Wording } from './problem-words.js';
export { setupHttp, type HttpOptions } from './setup.js';
export { JSON_LIMITS, parseStrictJson } from './strict-json.js';
export type { Traffic } from './traffic.js';
export { IdPipe, RequestPipe } from './validation.js';
export { renderErrorsPage } from './errors-doc.js';
