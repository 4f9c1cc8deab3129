import {
  CompetencyCertified,
  DistrictVerified,
  DocumentExpired,
  DocumentRejected,
  DocumentVerified,
  FamilyPermitGranted,
  FamilyPermitRevoked,
  OrientationPassed,
  VillageVerified,
  WorkerDetailsCorrected,
  WorkerImported,
  WorkerWithdrew,
  WorkerRegistered,
  type Contract,
  type ReceivedEvent,
  type ServiceName,
} from '@libs/contracts';
import { dayInJakarta, newId, type Id } from '@libs/kernel';
import { hearing, received } from '@libs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { CorrectCandidateOnDetailsCorrected } from './candidates/record-heard/correct-candidate-on-details-corrected.js';
import { EndCandidateOnRegistrationEnded } from './candidates/record-heard/end-candidate-on-registration-ended.js';
import { HoldPlacementOnPaperLost } from './candidates/record-heard/hold-placement-on-paper-lost.js';
import { RecordWhatRegistrationTells } from './candidates/record-heard/record-what-registration-tells.js';
import { RecordWhatTrainingTells } from './candidates/record-heard/record-what-training-tells.js';

/** For tests: what the other services would tell, handed to the handlers as the consumer does. */

/** A day from today, so that no test grows old. */
export function inDays(days: number): string {
  return dayInJakarta(new Date(Date.now() + days * 86_400_000).toISOString());
}

/** What a service tells of a worker, a month ago. */
export function fact<T extends object>(
  contract: Contract<T>,
  source: ServiceName,
  seq: number,
  workerId: Id,
  data: T,
  journeyId?: Id,
): ReceivedEvent<T> {
  return received(contract, workerId, data, {
    source,
    seq,
    occurredOn: inDays(-30),
    ...(journeyId && { journeyId }),
  });
}

/** Tells placement of one worker, step by step, as registration and training would. */
export class Told {
  readonly workerId = newId();
  readonly journeyId = newId();
  private readonly registration: RecordWhatRegistrationTells;
  private readonly training: RecordWhatTrainingTells;
  private readonly papers: HoldPlacementOnPaperLost;

  constructor(private readonly app: INestApplicationContext) {
    this.registration = app.get(RecordWhatRegistrationTells);
    this.training = app.get(RecordWhatTrainingTells);
    this.papers = app.get(HoldPlacementOnPaperLost);
  }

  async registered(): Promise<this> {
    const intent = { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: inDays(30) };
    const data = { villageCode: '3307102004', sex: 'P', birthYear: 1995, education: 'SLTP' };
    const status = { identityStatus: 'SIGHTED_KTP', source: 'DESK' };
    const heard = this.event(WorkerRegistered, 'registration', 1, { ...data, ...status, intent });
    await hearing(this.app, (tx) => this.registration.registered([heard], tx));
    return this;
  }

  /** The national system knows her, and her village has not vouched for her. */
  async imported(): Promise<this> {
    const intent = { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: inDays(30) };
    const data = { villageCode: '3307102004', sex: 'P', birthYear: 1995, education: 'SLTP', intent };
    const externalIds = [{ system: 'SISKOP2MI', idHash: 'a'.repeat(64) }];
    const source = { identityStatus: 'FORMAT_VALID', source: 'IMPORT_SISKO', externalIds };
    const heard = this.event(WorkerImported, 'registration', 1, { ...data, ...source });
    await hearing(this.app, (tx) => this.registration.imported([heard], tx));
    return this;
  }

  async verified(): Promise<this> {
    await this.registered();
    const village = this.event(VillageVerified, 'registration', 3, { checklist: ['DOMICILE'] });
    await hearing(this.app, (tx) => this.registration.verifiedByVillage(village, tx));
    const externalIds = [{ system: 'SISKOP2MI', idHash: 'a'.repeat(64) }];
    const district = this.event(DistrictVerified, 'registration', 4, { externalIds });
    await hearing(this.app, (tx) => this.registration.verifiedByDistrict(district, tx));
    return this;
  }

  async permitted(occurredOn = inDays(0)): Promise<this> {
    const data = { letterId: newId(), signerRelation: 'SUAMI', witnessedBy: 'KEPALA_DESA' };
    const heard = { ...this.event(FamilyPermitGranted, 'registration', 6, data), occurredOn };
    await hearing(this.app, (tx) => this.papers.permitGranted(heard, tx));
    return this;
  }

  async revoked(occurredOn = inDays(0)): Promise<this> {
    const data = { letterId: newId(), reasonCode: 'FAMILY_WITHDREW', witnessedBy: 'KEPALA_DESA' };
    const heard = { ...this.event(FamilyPermitRevoked, 'registration', 5, data), occurredOn };
    await hearing(this.app, (tx) => this.papers.permitRevoked(heard, tx));
    return this;
  }

  /** The district has found a paper of hers good. */
  async paperVerified(
    documentId: Id,
    occurredOn: string,
    expiresOn: string,
    docType = 'SKCK',
  ): Promise<this> {
    const data = { documentId, docType, expiresOn };
    const heard = { ...this.event(DocumentVerified, 'registration', 9, data), occurredOn };
    await hearing(this.app, (tx) => this.papers.verified(heard, tx));
    return this;
  }

  async paperTakenBack(documentId: Id, occurredOn = inDays(0)): Promise<this> {
    const data = { documentId, docType: 'SKCK', status: 'REVOKED', reasonCode: 'LOST' };
    const heard = { ...this.event(DocumentRejected, 'registration', 10, data), occurredOn };
    await hearing(this.app, (tx) => this.papers.rejected(heard, tx));
    return this;
  }

  /** A paper that the district had verified has run out; heard `times` over. */
  async paperExpired(documentId: Id, occurredOn = inDays(0), times = 1): Promise<this> {
    const data = { documentId, docType: 'SKCK', status: 'VERIFIED', expiresOn: inDays(-1) };
    const heard = { ...this.event(DocumentExpired, 'registration', 11, data), occurredOn };
    for (let time = 0; time < times; time += 1)
      await hearing(this.app, (tx) => this.papers.expired(heard, tx));
    return this;
  }

  async withdrew(): Promise<this> {
    const data = { stage: 'DISTRICT_VERIFIED', reasonCode: 'WORK_AT_HOME' };
    const heard = this.event(WorkerWithdrew, 'registration', 7, data);
    await hearing(this.app, (tx) => this.app.get(EndCandidateOnRegistrationEnded).withdrew(heard, tx));
    return this;
  }

  async corrected(data: WorkerDetailsCorrected): Promise<this> {
    const heard = this.event(WorkerDetailsCorrected, 'registration', 8, data);
    await hearing(this.app, (tx) => this.app.get(CorrectCandidateOnDetailsCorrected).handle(heard, tx));
    return this;
  }

  async certified(): Promise<this> {
    const scheme = { lspId: 'LSP-DEMO-01', certificationScheme: 'CAREGIVER', isco08: '5322' };
    const paper = { certificateHash: 'b'.repeat(64), expiresOn: inDays(1000) };
    const heard = this.event(CompetencyCertified, 'training', 3, { ...scheme, ...paper });
    await hearing(this.app, (tx) => this.training.certified(heard, tx));
    return this;
  }

  async oriented(): Promise<this> {
    const data = { sessionId: newId(), topics: ['HAK_KEWAJIBAN'], officeCode: 'BP3MI-JATENG' };
    const heard = this.event(OrientationPassed, 'training', 5, data);
    await hearing(this.app, (tx) => this.training.oriented(heard, tx));
    return this;
  }

  private event<T extends object>(
    contract: Contract<T>,
    source: ServiceName,
    seq: number,
    data: T,
  ): ReceivedEvent<T> {
    return fact(contract, source, seq, this.workerId, data, this.journeyId);
  }
}
