import { EntitySchema } from 'typeorm';
import { Signatory } from './signatory.js';
import { VillageLetter } from './village-letter.js';

export const VillageLetterSchema = new EntitySchema<VillageLetter>({
  name: 'village_letter',
  target: VillageLetter,
  columns: {
    id: { type: 'uuid', primary: true },
    workerId: { name: 'worker_id', type: 'uuid' },
    journeyId: { name: 'journey_id', type: 'uuid' },
    village: { name: 'village_code', type: 'text' },
    type: { type: 'text' },
    state: { type: 'text' },
    version: { type: 'integer' },
    signerRelation: { name: 'signer_relation', type: 'text' },
    country: { type: 'text' },
    birthYear: { name: 'birth_year', type: 'integer' },
    cardVillage: { name: 'card_village', type: 'text' },
    evidence: { name: 'domicile_evidence', type: 'text' },
    year: { type: 'integer', nullable: true },
    number: { type: 'integer', nullable: true },
    agendaEntry: { name: 'agenda_entry', type: 'integer', nullable: true },
    agendaNumber: { name: 'agenda_number', type: 'text', nullable: true },
    capacity: { type: 'text', nullable: true },
    printedOn: { name: 'printed_on', type: 'date', nullable: true },
    signedOn: { name: 'signed_on', type: 'date', nullable: true },
    knownOn: { name: 'known_on', type: 'date', nullable: true },
    revokedOn: { name: 'revoked_on', type: 'date', nullable: true },
    voidedOn: { name: 'voided_on', type: 'date', nullable: true },
    reason: { type: 'text', nullable: true },
    codeHash: { name: 'code_hash', type: 'bytea', nullable: true },
    dataKey: { name: 'data_key', type: 'bytea' },
    family: { type: 'bytea' },
    code: { type: 'bytea', nullable: true },
    shown: { type: 'bytea', nullable: true },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});

export const SignatorySchema = new EntitySchema<Signatory>({
  name: 'signatory',
  target: Signatory,
  columns: {
    id: { type: 'uuid', primary: true },
    village: { name: 'village_code', type: 'text' },
    capacity: { type: 'text' },
    validFrom: { name: 'valid_from', type: 'date' },
    validTo: { name: 'valid_to', type: 'date', nullable: true },
    dataKey: { name: 'data_key', type: 'bytea' },
    officer: { type: 'bytea' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});
