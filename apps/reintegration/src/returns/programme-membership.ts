import type { Id, LocalDate } from '@libs/kernel';

/** That a returnee takes part in a programme of the productive economy (domain.md §4.8). */
export interface ProgrammeMembership {
  readonly id: Id;
  readonly returnId: Id;
  readonly programmeType: string;
  /** Who runs it. */
  readonly providerId: string;
  readonly state: 'ACTIVE' | 'GRADUATED';
  readonly acceptedOn: LocalDate;
  readonly graduatedOn: LocalDate | null;
}
