import { ScopedDataSource, type Commander } from '@libs/access';
import { IMPORT_UNDOING } from '@libs/contracts';
import { assertUnchanged } from '@libs/http';
import { Clock, type Id } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { CarryOut } from '../carry-out/carry-out.js';
import { SiskoImport } from '../sisko-import.js';
import { ImportNotFound } from '../sisko-import.errors.js';

export class UndoImportRequest {
  @IsIn(IMPORT_UNDOING)
  reasonCode!: string;
}

/** An office says yes to what the preview shows, or takes back what it has taken over; it goes on by itself. */
@Injectable()
export class DecideImport {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly carryOut: CarryOut,
    private readonly clock: Clock,
  ) {}

  confirm(id: Id, ifMatch: number, by: Commander): Promise<void> {
    return this.decide(id, ifMatch, by, (file) => file.confirm());
  }

  undo(id: Id, { reasonCode }: UndoImportRequest, ifMatch: number, by: Commander): Promise<void> {
    return this.decide(id, ifMatch, by, (file) => file.undo(reasonCode, this.clock.now()));
  }

  private async decide(
    id: Id,
    ifMatch: number,
    by: Commander,
    decision: (file: SiskoImport) => void,
  ): Promise<void> {
    await this.db.write(by, async (tx) => {
      const file = await tx.findForUpdate(SiskoImport, id);
      if (!file) throw new ImportNotFound();
      assertUnchanged(file.version, ifMatch);
      decision(file);
      const { state, version, cursorLine, undoReason } = file;
      tx.update(SiskoImport, id, { state, version, cursorLine, undoReason });
      tx.onCommit(() => this.carryOut.wake());
      return { id, version };
    });
  }
}
