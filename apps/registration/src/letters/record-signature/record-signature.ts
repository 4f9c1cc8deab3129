import { ScopedDataSource, type Commander } from '@libs/access';
import { Clock, type Id } from '@libs/kernel';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ChangeLetter } from '../change-letter/change-letter.js';
import { AgendaNumbers } from '../set-up-letters/agenda-numbers.js';

export class RecordSignatureRequest extends OccurredRequest {
  /** Where it was entered in the village's book by hand after printing. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(99_999)
  agendaEntry?: number;
}

/** The family has signed the sheet by hand, over a meterai. */
@Injectable()
export class RecordSignature {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly agenda: AgendaNumbers,
    private readonly changing: ChangeLetter,
    private readonly clock: Clock,
  ) {}

  async execute(
    letterId: Id,
    request: RecordSignatureRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    const when = occurred(request, this.clock.now());
    await this.agenda.once(
      this.db.write(by, (tx) =>
        this.changing.execute(tx, by, letterId, ifMatch, async (letter) => {
          const printed = letter.printedOn ?? when.occurredOn;
          const agenda = await this.agenda.of(tx, letter.village, request.agendaEntry, printed);
          letter.recordSignature(when, agenda);
        }),
      ),
    );
  }
}
