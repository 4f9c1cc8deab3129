import { ScopedDataSource, type Caller } from '@libs/access';
import type { Transaction } from '@libs/database';
import type { Id } from '@libs/kernel';
import { countryOf, occupationOf, prefixesOf } from '@libs/reference';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import type { Card, Identity } from '../../workers/person.js';
import { Worker } from '../../workers/worker.js';
import { Signatories } from '../set-up-letters/signatories.js';
import { letterNumber, VillageLetter } from '../village-letter.js';
import { LetterNotFound, LetterNotPrintable } from '../village-letter.errors.js';
import { drawPermit } from './draw-permit.js';
import { permitText, type PermitFacts } from './permit-text.js';
import { VerificationAddress } from './verification-address.js';

/** Of these there is a sheet to print, also again: what is void, revoked or not numbered is not handed out. */
const PRINTABLE: readonly string[] = ['DICETAK', 'DITANDATANGANI_KELUARGA', 'DIKETAHUI'];

/** The sheet that is signed by hand: names come out of the vault for it, and lie in no file of ours. */
@Injectable()
export class LetterSheet {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
    private readonly signatories: Signatories,
    private readonly address: VerificationAddress,
  ) {}

  /** @returns a PDF, and the name of its file, which says its number and no person's name */
  async draw(letterId: Id, by: Caller): Promise<{ pdf: Buffer; fileName: string }> {
    const facts = await this.db.read(by, (tx) => this.facts(tx, letterId));
    const fileName = `surat-izin-${facts.number.replaceAll('/', '-')}.pdf`;
    return { pdf: await drawPermit(permitText(facts)), fileName };
  }

  private async facts(tx: Transaction, letterId: Id): Promise<PermitFacts> {
    const manager = await tx.manager();
    const letter = await manager.findOneBy(VillageLetter, { id: letterId });
    const worker = letter && (await manager.findOneBy(Worker, { id: letter.workerId }));
    if (!letter || !worker) throw new LetterNotFound();
    const { village, capacity, printedOn, agendaNumber, country, signerRelation } = letter;
    const number = letterNumber(letter);
    if (!PRINTABLE.includes(letter.state) || !number || !capacity || !printedOn || !letter.code)
      throw new LetterNotPrintable(letter.state);
    const { code } = this.open<{ code: string }>(letter, 'code', letter.code);
    const { id, dataKey, card, identity, isco08, plannedDeparture } = worker;
    const { name, hamlet, rt, rw } = this.vault.open<Card>('worker', id, dataKey, 'card', card);
    const { nik, birthDate } = this.vault.open<Identity>('worker', id, dataKey, 'identity', identity);
    // Who is abroad already plans nothing, and has no letter of this kind.
    if (!isco08 || !plannedDeparture || !nik || !birthDate) throw new LetterNotPrintable(letter.state);
    const signer = this.open<Omit<PermitFacts['signer'], 'relation'>>(letter, 'family', letter.family);
    const officer = await this.signatories.whoSigns(tx, village, capacity, printedOn);
    return {
      number,
      ...(agendaNumber && { agendaNumber }),
      code,
      verifyAt: this.address.of(code),
      villageCode: village,
      places: await placesOf(tx, village),
      signer: { ...signer, relation: signerRelation },
      worker: { name, nik, birthDate, ...(hamlet && { hamlet }), ...(rt && { rt }), ...(rw && { rw }) },
      country: countryOf(country) ?? { id: country, en: country },
      occupation: occupationOf(isco08) ?? { id: isco08, en: isco08 },
      plannedDeparture,
      capacity,
      ...(officer && { officer }),
    };
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what was sealed
  private open<T extends object>(letter: VillageLetter, part: string, sealed: Buffer): T {
    return this.vault.open<T>('village_letter', letter.workerId, letter.dataKey, part, sealed);
  }
}

async function placesOf(tx: Transaction, village: string): Promise<PermitFacts['places']> {
  const codes = prefixesOf(village);
  const rows = await tx.query<{ code: string; name: string }>(
    'select code, name from area where code = any ($1)',
    [codes],
  );
  const [province = '', regency = '', subdistrict = '', name = ''] = codes.map(
    (code) => rows.find((row) => row.code === code)?.name ?? code,
  );
  return { province, regency, subdistrict, village: name };
}
