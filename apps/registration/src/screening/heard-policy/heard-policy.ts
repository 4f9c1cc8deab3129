import { Transaction } from '@libs/database';
import { Clock, dayInJakarta, type LocalDate } from '@libs/kernel';
import { occupationOf } from '@libs/reference';
import {
  parametersFor,
  type Licence,
  type ParameterRow,
  type Parameters,
  type ParameterScope,
  type PolicyRow,
} from '@libs/rules';
import { SYSTEM } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { VersionedPolicy } from '../screen.js';

/** Another process hears for all: how long this one may not know of it. */
const KNOWN_FOR_MS = 5_000;

interface LicenceRow extends Licence {
  readonly p3miId: string;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
}

/** What of a worker says which numbers hold for her. */
export interface Planner {
  readonly village: string;
  readonly country: string;
  readonly isco08: string | null;
  readonly scheme: string | null;
  readonly employerType: string | null;
}

/** The law's text is not on the log: who needs it asks placement for the row. */
const POLICY = `
  select jsonb_strip_nulls(jsonb_build_object(
    'id', id, 'country', country, 'scheme', scheme, 'employerType', employer_type, 'jobGroup', job_group,
    'status', status, 'validFrom', valid_from, 'validTo', valid_to,
    'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'supersededAt', to_char(superseded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'legalBasis', '', 'confidence', coalesce(confidence, 'OFFICIAL_PAGE'))) as row
  from heard_policy`;

const PARAMETERS = `
  select jsonb_strip_nulls(jsonb_build_object(
    'id', id, 'area', area, 'country', country, 'scheme', scheme, 'employerType', employer_type, 'jobGroup', job_group,
    'validFrom', valid_from, 'validTo', valid_to,
    'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'supersededAt', to_char(superseded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'parameters', parameters)) as row
  from heard_parameters`;

const LICENCES = `
  select jsonb_strip_nulls(jsonb_build_object('p3miId', p3mi_id, 'status', status, 'countries', countries,
    'validFrom', valid_from, 'validTo', valid_to)) as row
  from heard_licence order by valid_from desc, recorded_at desc`;

interface Heard {
  readonly tables: VersionedPolicy;
  readonly licences: readonly LicenceRow[];
}

/**
 * The policy as it was heard: a hundred rows, kept in memory, since every registration is judged by them. Costs are judged
 * by placement alone.
 */
@Injectable()
export class HeardPolicy {
  private reading: Promise<Heard> | undefined;
  private readAt = 0;

  constructor(
    @InjectDataSource(SYSTEM) private readonly system: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Read anew when it is asked for next. */
  forget(): void {
    this.reading = undefined;
  }

  async tables(): Promise<VersionedPolicy> {
    return (await this.heard()).tables;
  }

  /** The numbers that hold today for somebody, by where she is from and what she plans. */
  async parametersFor(planner: Planner): Promise<Parameters> {
    return (await this.parametersOn(dayInJakarta(this.clock.now())))(planner);
  }

  /** The same of a day, for each of many. */
  async parametersOn(validOn: LocalDate): Promise<(planner: Planner) => Parameters> {
    const { parameters } = await this.tables();
    const moment = { validOn, knownAt: this.clock.now() };
    return (planner) => parametersFor(parameters, scopeOf(planner), moment);
  }

  /** The licence that a company has on a day, if any was heard of. */
  async licenceOf(p3miId: string, on: LocalDate): Promise<Licence | undefined> {
    const { licences } = await this.heard();
    return licences.find(
      (each) => each.p3miId === p3miId && each.validFrom <= on && on <= (each.validTo ?? on),
    );
  }

  /** The licence of each company that has one on a day, by its code. */
  async licences(on: LocalDate): Promise<readonly LicenceRow[]> {
    const { licences } = await this.heard();
    const held = licences.filter(({ validFrom, validTo }) => validFrom <= on && on <= (validTo ?? on));
    const newest = held.filter(({ p3miId }, at) => held.findIndex((each) => each.p3miId === p3miId) === at);
    return newest.toSorted((one, other) => (one.p3miId < other.p3miId ? -1 : 1));
  }

  private heard(): Promise<Heard> {
    if (!this.reading || performance.now() - this.readAt > KNOWN_FOR_MS) {
      this.readAt = performance.now();
      this.reading = this.read();
      this.reading.catch(() => this.forget());
    }
    return this.reading;
  }

  private read(): Promise<Heard> {
    return new Transaction(this.system, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
      const policy = await tx.query<{ row: PolicyRow }>(POLICY);
      const parameters = await tx.query<{ row: ParameterRow }>(PARAMETERS);
      const licences = await tx.query<{ row: LicenceRow }>(LICENCES);
      const version = versionOf([...policy, ...parameters].map(({ row }) => row));
      return {
        tables: {
          ...(version && { version }),
          policy: policy.map(({ row }) => row),
          costPolicy: [],
          parameters: parameters.map(({ row }) => row),
        },
        licences: licences.map(({ row }) => row),
      };
    });
  }
}

function scopeOf({ village, country, isco08, scheme, employerType }: Planner): ParameterScope {
  const jobGroup = isco08 === null ? undefined : occupationOf(isco08)?.group;
  return {
    area: village,
    country,
    ...(scheme && { scheme }),
    ...(employerType && { employerType }),
    ...(jobGroup && { jobGroup }),
  };
}

function versionOf(rows: readonly (PolicyRow | ParameterRow)[]): string | undefined {
  const changes = rows.flatMap(({ recordedAt, supersededAt }) => [recordedAt, supersededAt ?? recordedAt]);
  return changes.toSorted().at(-1)?.replaceAll(/[-:]/g, '');
}
