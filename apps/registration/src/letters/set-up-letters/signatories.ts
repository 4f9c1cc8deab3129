import { ScopedDataSource, type Caller, type Commander } from '@libs/access';
import { SIGNING_CAPACITY } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { InvalidRequest, IsDay, IsPlainText } from '@libs/http';
import { Clock, newId, type LocalDate } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { Signatory, signatoryOn } from '../signatory.js';

/** The village has one head or caretaker at a time: a new one ends the one before. */
const HEADS: readonly string[] = ['KEPALA_DESA', 'LURAH', 'PJ_KEPALA_DESA', 'PLT_KEPALA_DESA'];

const ENDS_BEFORE = {
  id: 'Hari terakhir mendahului hari pertama.',
  en: 'The last day lies before the first.',
};

export class AppointSignatoryRequest {
  @IsIn(SIGNING_CAPACITY)
  capacity!: string;

  @IsPlainText({ max: 100 })
  name!: string;

  /** Service number, where the officer has one. */
  @IsOptional()
  @Matches(/^[0-9. ]{4,25}$/)
  nip?: string;

  @IsDay()
  validFrom!: string;

  /** The last day, where it is known. */
  @IsOptional()
  @IsDay()
  validTo?: string;
}

/** Name and number of an officer as they stand under a letter. */
export interface Officer {
  readonly name: string;
  readonly nip?: string;
}

/** Somebody who signs, or has signed, for a village. */
export class SignatoryLine {
  @ApiProperty({ enum: SIGNING_CAPACITY })
  capacity!: string;

  @ApiProperty()
  name!: string;

  @ApiPropertyOptional()
  nip?: string;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiPropertyOptional({ format: 'date' })
  validTo?: string;
}

/** Who signs for a village, in which capacity, on which day. */
@Injectable()
export class Signatories {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async appoint(village: string, request: AppointSignatoryRequest, by: Commander): Promise<void> {
    const { capacity, name, nip, validFrom, validTo } = request;
    if (validTo && validTo < validFrom)
      throw new InvalidRequest([{ pointer: '/validTo', reason: ENDS_BEFORE }]);
    const id = newId();
    const { dataKey, officer } = this.vault.seal('signatory', id, { officer: { name, ...(nip && { nip }) } });
    const now = this.clock.now();
    const replaced = HEADS.includes(capacity) ? HEADS : [capacity];
    await this.db.write(by, async (tx) => {
      await tx.query(
        `update signatory set valid_to = $3::date - 1
         where village_code = $1 and capacity = any ($2) and valid_from < $3 and coalesce(valid_to >= $3, true)`,
        [village, replaced, validFrom],
      );
      tx.insert(
        Signatory,
        new Signatory(id, village, capacity, validFrom, validTo ?? null, dataKey, officer, now),
      );
      return { id, version: 1 };
    });
  }

  list(village: string, by: Caller): Promise<SignatoryLine[]> {
    return this.db.read(by, async (tx) => (await this.all(tx, village)).map((one) => this.lineOf(one)));
  }

  /**
   * Who signs in this capacity on that day; undefined where the village has not said who signs for it.
   * @throws CapacityNotHeld where it has, and it is somebody else
   */
  async whoSigns(
    tx: Transaction,
    village: string,
    capacity: string,
    day: LocalDate,
  ): Promise<Officer | undefined> {
    const found = signatoryOn(await this.all(tx, village), capacity, day);
    return found && this.officerOf(found);
  }

  private async all(tx: Transaction, village: string): Promise<Signatory[]> {
    return (await tx.manager()).find(Signatory, { where: { village }, order: { id: 'DESC' } });
  }

  private lineOf(one: Signatory): SignatoryLine {
    const { capacity, validFrom, validTo } = one;
    return { capacity, ...this.officerOf(one), validFrom, ...(validTo && { validTo }) };
  }

  private officerOf({ id, dataKey, officer }: Signatory): Officer {
    return this.vault.open<Officer>('signatory', id, dataKey, 'officer', officer);
  }
}
