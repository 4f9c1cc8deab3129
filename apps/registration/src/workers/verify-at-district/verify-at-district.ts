import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { EXTERNAL_SYSTEM } from '@libs/contracts';
import { IsPlainText, NestedList } from '@libs/http';
import { Clock, newId } from '@libs/kernel';
import type { Exception } from '@libs/rules';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { ArrayMinSize, IsIn, IsOptional, Matches } from 'class-validator';
import { KeepExternalIds } from '../../external-ids/keep-external-ids/keep-external-ids.js';
import { ChangeWorker } from '../change-worker/change-worker.js';
import { JudgeVerifications } from '../judge-verifications/judge-verifications.js';
import type { Worker } from '../worker.js';

export class ExternalNumberRequest {
  @IsIn(EXTERNAL_SYSTEM)
  system!: string;

  /** Opaque: kept under her own key, on the log only as a keyed hash. */
  @Matches(/^[A-Za-z0-9./-]{4,40}$/)
  number!: string;
}

/** What the district may except itself (*pengecualian beralasan*): never a permit that was revoked (X7). */
const EXCEPTABLE = ['FAMILY_PERMIT_MISSING', 'MARITAL_DOC_MISSING'] as const;

export class VerificationExceptionRequest {
  @IsIn(EXCEPTABLE)
  code!: (typeof EXCEPTABLE)[number];

  /** For whoever asks years later: sealed with the decision. */
  @IsPlainText({ min: 20, max: 500 })
  reason!: string;
}

export class VerifyAtDistrictRequest extends OccurredRequest {
  @NestedList(() => ExternalNumberRequest, { max: EXTERNAL_SYSTEM.length })
  @ArrayMinSize(1)
  externalIds!: ExternalNumberRequest[];

  @IsOptional()
  @NestedList(() => VerificationExceptionRequest, { max: EXCEPTABLE.length })
  exceptions?: VerificationExceptionRequest[];
}

/** The district office confirms the candidate and her national id. */
@Injectable()
export class VerifyAtDistrict {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly changing: ChangeWorker,
    private readonly externalIds: KeepExternalIds,
    private readonly judges: JudgeVerifications,
    private readonly clock: Clock,
  ) {}

  async execute(
    workerId: string,
    request: VerifyAtDistrictRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    const now = this.clock.now();
    const when = occurred(request, now);
    // The same number told twice is one.
    const told = request.externalIds.map(
      ({ system, number }) => [`${system} ${number}`, { system, number }] as const,
    );
    const numbers = [...new Map(told).values()];
    await this.db.write(by, (tx) =>
      this.changing.execute(tx, by, workerId, ifMatch, async (worker) => {
        const judge = await this.judges.of(tx, [workerId], { on: when.occurredOn, knownAt: now });
        const exceptions = exceptionsOf(request, worker, { role: by.access.role, decidedAt: now });
        const judged = judge.atDistrict(worker, numbers.length, exceptions);
        const verified = worker.verifyAtDistrict(this.externalIds.told(numbers), judged, when);
        this.externalIds.keep(tx, worker, numbers, now);
        return [verified];
      }),
    );
  }
}

function exceptionsOf(
  { exceptions = [] }: VerifyAtDistrictRequest,
  { permitRevokedOn }: Worker,
  decided: Pick<Exception, 'role' | 'decidedAt'>,
): Exception[] {
  return exceptions
    .filter(({ code }) => code !== 'FAMILY_PERMIT_MISSING' || permitRevokedOn === null)
    .map(({ code, reason }) => ({ id: newId(), code, reason, ...decided }));
}
