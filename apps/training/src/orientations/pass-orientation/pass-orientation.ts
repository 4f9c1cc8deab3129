import { ScopedDataSource, type Commander } from '@libs/access';
import { INFORMATION_TOPIC } from '@libs/contracts';
import { uniqueViolation } from '@libs/database';
import { IsId } from '@libs/http';
import { Clock, newId } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { candidateInArea } from '../../candidates/candidate.rows.js';
import { organisationOf } from '../../organisation.js';
import { AlreadyOriented } from '../orientation.errors.js';
import { Orientation } from '../orientation.js';

export class PassOrientationRequest extends OccurredRequest {
  @IsId()
  workerId!: string;

  /** What was told (PP 59/2021 Art. 4(4)). */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(INFORMATION_TOPIC.length)
  @ArrayUnique()
  @IsIn(INFORMATION_TOPIC, { each: true })
  topics!: string[];

  /** The session, where several attended one; made here where absent. */
  @IsOptional()
  @IsId()
  sessionId?: string;

  /** Where it was held, Kemendagri code of 2, 4, 6 or 10 digits. */
  @IsOptional()
  @Matches(/^\d{2}(\d{2}(\d{2}(\d{4})?)?)?$/)
  place?: string;
}

/** The state's office says that a candidate of its area has passed the orientation (OPP). */
@Injectable()
export class PassOrientation {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(request: PassOrientationRequest, by: Commander): Promise<void> {
    const when = occurred(request, this.clock.now());
    const { workerId, topics, sessionId = newId(), place } = request;
    const session = { sessionId, topics, place, officeCode: organisationOf(by) };
    await this.db
      .write(by, async (tx) => {
        const candidate = await candidateInArea(tx, workerId);
        const { orientation, passed } = Orientation.pass(candidate, session, when);
        tx.insert(Orientation, orientation);
        this.outbox.add(tx, passed);
        return { id: orientation.id, version: 1 };
      })
      .catch((error: unknown) => {
        throw uniqueViolation(error) === undefined ? error : new AlreadyOriented();
      });
  }
}
