import { ScopedDataSource, type Commander } from '@libs/access';
import { RETURN_CONDITION, RETURN_REASON } from '@libs/contracts';
import { IsId } from '@libs/http';
import { Clock, newId } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { ReturnCase, type Origin } from '../return-case.js';

/** Leave and death are facts of their own (domain.md §6): told as a return they would end a journey that goes on. */
const NO_RETURN = ['CUTI', 'MENINGGAL'];

export class RecordReturnRequest extends OccurredRequest {
  /** Also of somebody whom nobody here has heard of. */
  @IsId()
  workerId!: string;

  /** Port or airport, where it is known. */
  @IsOptional()
  @Matches(/^(?!.*\d{6})[A-Z0-9][A-Z0-9_-]{0,39}$/)
  debarkationCode?: string;

  @IsOptional()
  @IsIn(RETURN_CONDITION)
  condition?: string;

  /** Who came with her and is no worker. */
  @IsInt()
  @Min(0)
  @Max(100)
  accompanyingAdults: number = 0;

  @IsInt()
  @Min(0)
  @Max(100)
  accompanyingChildren: number = 0;

  /** RESTRICTED: counted, and shown to nobody. */
  @IsIn(RETURN_REASON.filter((reason) => !NO_RETURN.includes(reason)))
  returnReason!: string;
}

/** Somebody is back: recorded by whoever meets her, the office at the port or the village. */
@Injectable()
export class RecordReturn {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute(request: RecordReturnRequest, by: Commander): Promise<{ id: string }> {
    const when = occurred(request, this.clock.now());
    const { areas, orgId } = by.access;
    const report = { ...request, id: newId(), reporterArea: areas[0], reporterOrg: orgId };
    return this.db.write(by, async (tx) => {
      const [origin] = await tx.query<Origin>(
        `select journey_id as "journeyId", village_code as "villageCode", return_to_confirm($1, $2) as confirms
         from origin_of($1)`,
        [request.workerId, when.occurredOn],
      );
      const { returnCase, told } = ReturnCase.record(report, origin!, when);
      tx.insert(ReturnCase, returnCase);
      this.outbox.add(tx, ...told);
      return { id: returnCase.id, version: returnCase.version };
    });
  }
}
