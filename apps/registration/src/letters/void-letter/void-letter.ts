import { ScopedDataSource, type Commander } from '@libs/access';
import { Clock, type Id } from '@libs/kernel';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ChangeLetter } from '../change-letter/change-letter.js';
import { VOID_REASON } from '../village-letter.js';

export class VoidLetterRequest extends OccurredRequest {
  @IsIn(VOID_REASON)
  reason!: string;
}

/** A letter is not to be used: its number, where it has one, is explained and never given again. */
@Injectable()
export class VoidLetter {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly changing: ChangeLetter,
    private readonly clock: Clock,
  ) {}

  async execute(letterId: Id, request: VoidLetterRequest, ifMatch: number, by: Commander): Promise<void> {
    const when = occurred(request, this.clock.now());
    await this.db.write(by, (tx) =>
      this.changing.execute(tx, by, letterId, ifMatch, (letter) => letter.void(request.reason, when)),
    );
  }
}
