import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { EXTERNAL_SYSTEM } from '@libs/contracts';
import { NestedList } from '@libs/http';
import { Clock } from '@libs/kernel';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { ArrayMinSize, IsIn, Matches } from 'class-validator';
import { KeepExternalIds } from '../../external-ids/keep-external-ids/keep-external-ids.js';
import { ChangeWorker } from '../change-worker/change-worker.js';

export class ExternalNumberRequest {
  @IsIn(EXTERNAL_SYSTEM)
  system!: string;

  /** Opaque: kept under her own key, on the log only as a keyed hash. */
  @Matches(/^[A-Za-z0-9./-]{4,40}$/)
  number!: string;
}

export class VerifyAtDistrictRequest extends OccurredRequest {
  @NestedList(() => ExternalNumberRequest, { max: EXTERNAL_SYSTEM.length })
  @ArrayMinSize(1)
  externalIds!: ExternalNumberRequest[];
}

/** The district office confirms the candidate and her national id. */
@Injectable()
export class VerifyAtDistrict {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly changing: ChangeWorker,
    private readonly externalIds: KeepExternalIds,
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
      this.changing.execute(tx, by, workerId, ifMatch, (worker) => {
        const verified = worker.verifyAtDistrict(this.externalIds.told(numbers), when);
        this.externalIds.keep(tx, worker, numbers, now);
        return verified;
      }),
    );
  }
}
