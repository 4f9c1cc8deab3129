import type { Id } from '@libs/kernel';

/** What a training centre teaches. Data, not code: curricula differ by job and country (domain.md §4.5). */
export interface Course {
  readonly id: Id;
  readonly title: string;
  readonly trainingType: string;
  readonly language: string | null;
  readonly country: string | null;
  /** Lesson hours of 45 minutes (JP). */
  readonly hours: number;
  /** The job it leads to, with the scheme of its competence test (UJK); null where it ends in none. */
  readonly isco08: string | null;
  readonly certificationScheme: string | null;
}
