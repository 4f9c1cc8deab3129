export {
  Clock,
  FixedClock,
  SystemClock,
  dayInJakarta,
  isLocalDate,
  type Instant,
  type LocalDate,
  timeInJakarta,
} from './clock.js';
export { DomainError, type ErrorKind } from './domain-error.js';
export { isId, newId, type Id } from './ids.js';
