import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { IsPlainText, NestedList } from '@libs/http';
import { Clock, newId } from '@libs/kernel';
import type { Exception } from '@libs/rules';
import { occurred } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { KeepExternalIds } from '../../external-ids/keep-external-ids/keep-external-ids.js';
import { ChangeWorker } from '../change-worker/change-worker.js';
import { externalIdsOf, ExternalIdsRequest } from '../external-ids.request.js';
import { JudgeVerifications } from '../judge-verifications/judge-verifications.js';
import type { Worker } from '../worker.js';

/** What the district may except itself (*pengecualian beralasan*): never a permit that was revoked (X7). */
const EXCEPTABLE = ['FAMILY_PERMIT_MISSING', 'MARITAL_DOC_MISSING'] as const;

export class VerificationExceptionRequest {
  @IsIn(EXCEPTABLE)
  code!: (typeof EXCEPTABLE)[number];

  /** For whoever asks years later: sealed with the decision. */
  @IsPlainText({ min: 20, max: 500 })
  reason!: string;
}

export class VerifyAtDistrictRequest extends ExternalIdsRequest {
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
    const numbers = externalIdsOf(request);
    await this.db.write(by, (tx) =>
      this.changing.execute(tx, by, workerId, ifMatch, async (worker) => {
        const judge = await this.judges.of(tx, [workerId], { on: when.occurredOn, knownAt: now });
        const exceptions = exceptionsOf(request, worker, { role: by.access.role, decidedAt: now });
        const judged = judge.atDistrict(worker, numbers.length, exceptions);
        const verified = worker.verifyAtDistrict(this.externalIds.told(numbers), judged, when);
        await this.externalIds.keepMissing(tx, worker, numbers, now);
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
