import { blockingKeys, comparable, compare, lookupKeys } from '@libs/duplicates';
import type { Sex } from '@libs/identifiers';
import type { Id, LocalDate } from '@libs/kernel';
import { SYSTEM } from '@libs/service';
import { BlindIndex, Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  registrationOf,
  SEALED_REGISTRATION,
  type SealedRegistration,
} from '../../duplicates/seek-duplicates/registration-of.js';
import { KeepExternalIds } from '../../external-ids/keep-external-ids/keep-external-ids.js';
import type { Identity } from '../../workers/person.js';
import type { KnownBy } from '../import-codes.js';
import type { ImportedPerson } from '../judge/judge-row.js';

/** By what somebody is found again, keyed. */
export interface Keys {
  readonly idHash: Buffer;
  readonly nikHash: Buffer;
}

/** A record that her village has registered, as far as a row can be linked with it. */
export interface RegisteredRecord {
  readonly workerId: Id;
  readonly version: number;
  readonly sex: Sex;
  /** Absent where only the year is known. */
  readonly birthDate: LocalDate | undefined;
}

interface SealedRecord extends Omit<RegisteredRecord, 'birthDate'>, Keys {
  readonly dataKey: Buffer;
  readonly identity: Buffer;
}

const REGISTERED = `
  select r.id_hash as "idHash", r.nik_hash as "nikHash", w.id as "workerId", w.version, w.sex, w.data_key as "dataKey", w.identity
  from registered_in_area($1, $2, $3) r join worker w on w.id = r.worker_id`;

/** How somebody of a row stands on the register. */
export interface Standing {
  /** The record that the row can be linked with. */
  readonly record?: RegisteredRecord;
  /** By what she is known, whether or not it can be linked. */
  readonly by: KnownBy | undefined;
}

/** Whom an office has on the register of its own area already: in the system role, since nobody else may ask the keys. */
@Injectable()
export class KnownPeople {
  constructor(
    @InjectDataSource(SYSTEM) private readonly system: DataSource,
    private readonly vault: Vault,
    private readonly index: BlindIndex,
    private readonly externalIds: KeepExternalIds,
  ) {}

  keysOf(person: ImportedPerson): Keys {
    return { idHash: this.externalIds.hashOf(person), nikHash: this.index.of('NIK', person.nik) };
  }

  /** How each of these stands on the register of the area. */
  async standings(
    area: string,
    people: readonly Keys[],
  ): Promise<(keys: Keys, person: ImportedPerson) => Standing> {
    const known = await this.known(area, people);
    const registered = await this.registered(area, people);
    return (keys, person) => {
      const record = registered(keys);
      if (!record) return { by: known(keys) };
      return isOf(record, person) ? { record, by: known(keys) } : { by: 'BIRTH_OR_SEX_DIFFERS' };
    };
  }

  /** By what each of these is known; who is not known is not in the answer. */
  private async known(area: string, people: readonly Keys[]): Promise<(keys: Keys) => KnownBy | undefined> {
    const found = await this.system.query<{ hash: Buffer; known_by: KnownBy }[]>(
      'select hash, known_by from known_in_area($1, $2, $3)',
      [area, people.map(({ idHash }) => idHash), people.map(({ nikHash }) => nikHash)],
    );
    const by = (what: KnownBy) =>
      new Set(found.filter(({ known_by }) => known_by === what).map(({ hash }) => hash.toString('hex')));
    const [numbers, niks] = [by('SAME_NUMBER'), by('SAME_NIK')];
    return ({ idHash, nikHash }) =>
      numbers.has(idHash.toString('hex'))
        ? 'SAME_NUMBER'
        : niks.has(nikHash.toString('hex'))
          ? 'SAME_NIK'
          : undefined;
  }

  /**
   * With whose record a row can be linked: registered by a village of the area with this NIK, and verified by nobody yet. Its
   * number stands on no other record.
   */
  private async registered(
    area: string,
    people: readonly Keys[],
  ): Promise<(keys: Keys) => RegisteredRecord | undefined> {
    const sealed = await this.system.query<SealedRecord[]>(REGISTERED, [
      area,
      people.map(({ idHash }) => idHash),
      people.map(({ nikHash }) => nikHash),
    ]);
    const found = sealed.map(({ dataKey, identity, ...record }) => {
      const { birthDate } = this.vault.open<Identity>(
        'worker',
        record.workerId,
        dataKey,
        'identity',
        identity,
      );
      return { ...record, birthDate };
    });
    return ({ idHash, nikHash }) =>
      found.find((record) => record.idHash.equals(idHash) && record.nikHash.equals(nikHash));
  }

  /** Whether somebody in the area is so much like her that the office will be asked whether it is she. */
  async isLikeSomebody(area: string, person: ImportedPerson, today: LocalDate): Promise<boolean> {
    const { name, birthDate, sex, village, nik, phone, motherInitial } = person;
    const told = comparable(
      {
        name,
        birthDate,
        sex,
        village,
        nik,
        ...(phone && { phone }),
        ...(motherInitial && { motherName: motherInitial }),
      },
      today,
    );
    const keyed = (text: string): string => this.index.of('LIKENESS', text).toString('base64');
    const keys = [...blockingKeys(told, keyed), ...lookupKeys(told, keyed)];
    const alike = await this.system.query<SealedRegistration[]>(
      `select ${SEALED_REGISTRATION} from worker where id in (select alike_in_area($1, $2))`,
      [area, keys.map((key) => Buffer.from(key, 'base64'))],
    );
    return alike.some((sealed) => compare(told, registrationOf(this.vault, sealed, today).person).probable);
  }
}

/** Whether they are of one person: a desk may have typed the NIK of somebody else. Names are spelt in many ways. */
function isOf(record: RegisteredRecord, { birthDate, sex }: ImportedPerson): boolean {
  return record.birthDate === birthDate && record.sex === sex;
}
