import { inAreas, roleNames, secureRows } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The letters of a village, the two numbers that each has, who signs for the village, and permits that are revoked. */
export class Letters implements MigrationInterface {
  readonly name = 'Letters0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    await revocations(runner);
    await letters(runner);
    await villageSettings(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

/** A permit is known from a day on, and may be revoked: the letter that held it stays on record. */
async function revocations(runner: QueryRunner): Promise<void> {
  const { app } = await roleNames(runner);
  await runner.query(`
    alter table worker
      add column permit_known_on date,
      add column permit_revoked_on date,
      add column permit_revocation text,
      add check ((permit_revoked_on is null) = (permit_revocation is null)),
      add check (permit_revoked_on is null or permit_letter_id is not null);
    grant update (permit_known_on, permit_revoked_on, permit_revocation) on worker to ${app};
  `);
}

async function letters(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    create table village_letter (
      id uuid primary key,
      worker_id uuid not null references worker (id),
      journey_id uuid not null,
      village_code text not null collate "C" references area (code),
      type text not null check (type in ('FAMILY_PERMIT')),
      state text not null
        check (state in ('DRAFT', 'DICETAK', 'DITANDATANGANI_KELUARGA', 'DIKETAHUI', 'DICABUT', 'BATAL')),
      version integer not null,
      signer_relation text not null,
      country text not null,
      birth_year integer not null,
      -- The village of the address on the identity card, and the paper by which somebody from elsewhere is served.
      card_village text not null collate "C" references area (code),
      domicile_evidence text not null check (domicile_evidence in ('NONE', 'TEMPORARY_RESIDENT_ENTRY', 'RT_LETTER')),
      year integer,
      number integer,
      agenda_entry integer,
      agenda_number text,
      capacity text,
      printed_on date,
      signed_on date,
      known_on date,
      revoked_on date,
      voided_on date,
      -- Why it was revoked or voided.
      reason text,
      -- Of the verification code: a dump of the table gives no code that a forger could print.
      code_hash bytea unique,
      data_key bytea not null,
      family bytea not null,
      code bytea,
      shown bytea,
      recorded_at timestamptz not null,
      check ((number is null) = (year is null) and (number is null) = (code_hash is null)),
      check (state in ('DRAFT', 'BATAL') or (number is not null and capacity is not null and printed_on is not null)),
      check (state <> 'DIKETAHUI' or known_on is not null),
      check ((state in ('DICABUT', 'BATAL')) = (reason is not null)),
      -- Ours, never given twice: a number that was not used stays with its letter, which is void.
      unique (village_code, year, number)
    );
    -- The village's own agenda is one running book for all its letters: an entry holds one of them.
    create unique index village_letter_agenda on village_letter (village_code, year, agenda_entry);
    -- One paper at a time: whoever asks for another first says what became of the last.
    create unique index village_letter_open on village_letter (worker_id, type)
      where state in ('DRAFT', 'DICETAK', 'DITANDATANGANI_KELUARGA');
    create index village_letter_village on village_letter (village_code text_pattern_ops, id desc);
    grant select, insert on village_letter to ${app};
    grant update (state, version, year, number, agenda_entry, agenda_number, capacity, printed_on, signed_on, known_on,
      revoked_on, voided_on, reason, code_hash, code, shown) on village_letter to ${app};
    grant select on village_letter to ${system};

    -- How often a letter's code was looked up, by day.
    create table letter_scan (
      letter_id uuid not null references village_letter (id),
      village_code text not null collate "C",
      day date not null,
      times integer not null,
      primary key (letter_id, day)
    );
    grant select on letter_scan to ${app};
    grant select, insert, update on letter_scan to ${system};

    -- The last number given, by village and year.
    create table letter_counter (
      village_code text not null collate "C",
      year integer not null,
      last integer not null,
      primary key (village_code, year)
    );
    grant select, insert, update (last) on letter_counter to ${app};
  `);
  await secureRows(runner, 'village_letter', inAreas('village_code'));
  await secureRows(runner, 'letter_scan', inAreas('village_code'));
  await secureRows(runner, 'letter_counter', inAreas('village_code'));
}

async function villageSettings(runner: QueryRunner): Promise<void> {
  const { app } = await roleNames(runner);
  await runner.query(`
    create table letter_setting (
      village_code text primary key collate "C" references area (code),
      agenda_template text not null
    );
    grant select, insert, update (agenda_template) on letter_setting to ${app};

    -- Who signs for a village in which capacity, from a day to a day. Names are sealed.
    create table signatory (
      id uuid primary key,
      village_code text not null collate "C" references area (code),
      capacity text not null,
      valid_from date not null,
      valid_to date,
      data_key bytea not null,
      officer bytea not null,
      recorded_at timestamptz not null,
      check (valid_to is null or valid_to >= valid_from)
    );
    create index signatory_village on signatory (village_code text_pattern_ops, valid_from desc);
    grant select, insert, update (valid_to) on signatory to ${app};
  `);
  await secureRows(runner, 'letter_setting', inAreas('village_code'));
  await secureRows(runner, 'signatory', inAreas('village_code'));
}
