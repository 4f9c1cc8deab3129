import { parseLetterCode } from '@libs/identifiers';
import { Clock, dayInJakarta } from '@libs/kernel';
import { SYSTEM } from '@libs/service';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { hashOfCode } from '../print-letter/print-letter.js';
import { letterNumber, VillageLetter } from '../village-letter.js';
import { LetterCodeUnknown } from '../village-letter.errors.js';
import type { LetterVerification } from './letter-verification.view.js';

/**
 * Whether a letter is real, for anybody who holds the paper: enough of what stands on it that a code pasted onto another
 * paper is seen (domain.md §0.7), and nothing by which somebody could be found who holds none.
 */
@Injectable()
export class VerifyLetter {
  constructor(
    @InjectDataSource(SYSTEM) private readonly source: DataSource,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * @param network of whoever asks, as the gateway names it for a day
   * @throws LetterCodeUnknown alike for a code that nobody gave and for a text that is none
   */
  async execute(text: string, network?: string): Promise<LetterVerification> {
    const code = parseLetterCode(text);
    const letter =
      code && (await this.source.manager.findOneBy(VillageLetter, { codeHash: hashOfCode(code) }));
    const number = letter && letterNumber(letter);
    if (!letter || !number || !letter.shown || !letter.printedOn) throw new LetterCodeUnknown();
    const { workerId, dataKey, shown, village, since, capacity } = letter;
    const { maskedName } = this.vault.open<{ maskedName: string }>(
      'village_letter',
      workerId,
      dataKey,
      'shown',
      shown,
    );
    await this.count(letter, network);
    return {
      type: letter.type,
      number,
      villageCode: village,
      villageName: await this.nameOf(village),
      printedOn: letter.printedOn,
      country: letter.country,
      birthYear: letter.birthYear,
      maskedName,
      signerRelation: letter.signerRelation,
      ...(capacity && { capacity }),
      state: letter.state,
      ...(since && { since }),
    };
  }

  /** A letter that is asked for again and again is worth the village's look. */
  private async count({ id, village }: VillageLetter, network = ''): Promise<void> {
    const today = dayInJakarta(this.clock.now());
    await this.source.query('delete from letter_network where day < $1', [today]);
    await this.source.query(
      `with met as (
         insert into letter_network (letter_id, day, network) select $1, $3, $4 where $4 ~ '^[A-Za-z0-9_-]{22}$'
         on conflict do nothing returning 1)
       insert into letter_scan (letter_id, village_code, day, times, networks)
       values ($1, $2, $3, 1, (select count(*) from met))
       on conflict (letter_id, day) do update
         set times = letter_scan.times + 1, networks = letter_scan.networks + excluded.networks`,
      [id, village, today, network],
    );
  }

  private async nameOf(village: string): Promise<string> {
    const [row] = await this.source.query<{ name: string }[]>('select name from area where code = $1', [
      village,
    ]);
    return row?.name ?? village;
  }
}
