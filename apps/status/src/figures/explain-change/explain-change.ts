import type { Caller } from '@libs/access';
import { InvalidRequest, isInstant, page, positionOf } from '@libs/http';
import { eventName } from '@libs/journey';
import { isId } from '@libs/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Freshness, FreshnessReader, upToFinal } from '../../freshness/freshness.js';
import { assertCounts } from '../../projection/generation.js';
import { LiveGeneration } from '../../projection/live-generation.js';
import { COLUMN, Question } from '../figure.js';
import { ChangesNotShown } from '../figures.errors.js';
import { DefinitionUsed, usedWith } from '../definitions.views.js';
import { ownShare } from '../own-share.js';
import { versionsOf } from '../../versions/versions.js';
import type { ExplainChangeRequest } from './explain-change.request.js';

/** One signed entry of the ledger. */
export class ChangeEntry {
  @ApiProperty({ format: 'date', description: 'The day by which it counts' })
  occurredOn!: string;

  @ApiProperty({ description: 'What was added, or taken away' })
  n!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description:
      'In which cell: area down to the kab/kota, country, sex, and so on; what is not known is left out',
  })
  cell!: Record<string, string>;
}

/** An event, and what it changed. */
export class ChangeEvent {
  @ApiProperty({ format: 'uuid' })
  eventId!: string;

  @ApiProperty({ description: 'What happened' })
  what!: string;

  @ApiProperty({ format: 'date-time' })
  heardAt!: string;

  @ApiProperty({ description: 'Who told it' })
  service!: string;

  @ApiProperty({ description: 'What its entries come to together' })
  n!: number;

  @ApiProperty({ type: [ChangeEntry] })
  entries!: ChangeEntry[];
}

/** A change with what it rests on, as a figure has it. */
export class ChangeExplained extends Freshness {
  @ApiProperty({ type: DefinitionUsed })
  definition!: DefinitionUsed;

  @ApiProperty({ format: 'date-time', description: 'No later than `until`' })
  since!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'null: everything heard by now',
  })
  until!: string | null;

  @ApiProperty({ description: 'The figure as of `since`' })
  before!: number;

  @ApiProperty({ description: 'The figure as of `until`' })
  now!: number;

  @ApiProperty({ description: 'What all entries between the two add up to' })
  difference!: number;

  @ApiProperty({
    description:
      'What events add that are shown to nobody, because a journey or what they tell is RESTRICTED',
  })
  notShown!: number;

  @ApiProperty({ type: [ChangeEvent], description: 'In the order in which they were heard' })
  events!: ChangeEvent[];

  @ApiPropertyOptional({ description: 'Where the next page begins' })
  next?: string;
}

const ENDS_BEFORE_IT_BEGINS = {
  id: 'Lebih awal daripada saat yang dibandingkan (since).',
  en: 'This lies before the moment that it is compared with (since).',
};

interface EventRow extends Record<string, unknown> {
  readonly event_id: string;
  readonly type: string;
  readonly heard_at: Date;
  readonly service: string;
  readonly position: string;
  readonly n: number;
  readonly entries: ChangeEntry[];
}

/** What has changed since a figure was printed, and because of which events: the entries heard since, each signed. */
@Injectable()
export class ExplainChange {
  private readonly log = new Logger('Figures');

  constructor(
    private readonly live: LiveGeneration,
    private readonly freshness: FreshnessReader,
  ) {}

  /** @throws InvalidRequest, ChangesNotShown, OutsideYourArea, and whatever a question does */
  async execute(id: string, asked: ExplainChangeRequest, by: Caller): Promise<ChangeExplained> {
    if (asked.until !== undefined && asked.since > asked.until)
      throw new InvalidRequest([{ parameter: 'until', reason: ENDS_BEFORE_IT_BEGINS }]);
    const request = { ...asked, ...ownShare(id, by, asked) };
    const question = new Question(id, request, [], request);
    if (question.keepsBack || question.definition.counts !== 'FLOW') throw new ChangesNotShown();
    const { role, orgId, subject } = by.access;
    this.log.log({ message: 'A change is asked for', id, asked: { ...asked }, role, orgId, subject });
    const { from, to } = question.period;
    const [heardAt, service, position, eventId] =
      positionOf(request, isInstant, isText, isPosition, isId) ?? [];
    const cell = cellOf(question);
    return this.live.read(by, async (tx) => {
      await assertCounts(tx);
      const fresh = await this.freshness.read(tx);
      const until = upToFinal(request.until, fresh.asOf);
      const since = until !== null && request.since > until ? until : request.since;
      const { sql, values } = question.where(5);
      const heard = `occurred_on between $1::date and $2::date and heard_at > $3 and ($4::timestamptz is null or heard_at <= $4) and ${sql}`;
      const [sums] = await tx.query<{ before: number; difference: number; not_shown: number }>(
        `select coalesce(sum(n) filter (where heard_at <= $3), 0)::int as before,
           coalesce(sum(n) filter (where heard_at > $3 and ($4::timestamptz is null or heard_at <= $4)), 0)::int as difference,
           coalesce(sum(n) filter (where heard_at > $3 and ($4::timestamptz is null or heard_at <= $4)
             and not exists (select from fact f where f.event_id = figure_entry.event_id)), 0)::int as not_shown
         from figure_entry where occurred_on between $1::date and $2::date and ${sql}`,
        [from, to, since, until, ...values],
      );
      const place = 5 + values.length;
      const rows = await tx.query<EventRow>(
        `with changed as (
           select event_id, heard_at, service, position, occurred_on, ${cell} as cell, sum(n)::int as n
           from figure_entry where ${heard} and exists (select from fact f where f.event_id = figure_entry.event_id)
             and ($${place}::timestamptz is null
               or (heard_at, service collate "C", position, event_id) > ($${place}, $${place + 1}::text collate "C", $${place + 2}::bigint, $${place + 3}::uuid))
           group by event_id, heard_at, service, position, occurred_on, cell having sum(n) <> 0),
         told as (
           select event_id, heard_at, service, position, sum(n)::int as n,
             jsonb_agg(jsonb_build_object('occurredOn', occurred_on, 'n', n, 'cell', cell) order by occurred_on, n, cell::text) as entries
           from changed group by event_id, heard_at, service, position
           order by heard_at, service collate "C", position, event_id limit $${place + 4})
         select t.event_id, f.type, t.heard_at, t.service, t.position::text, t.n, t.entries
         from told t join fact f using (event_id) order by t.heard_at, t.service collate "C", t.position, t.event_id`,
        [
          from,
          to,
          since,
          until,
          ...values,
          heardAt ?? null,
          service ?? null,
          position ?? null,
          eventId ?? null,
          request.limit + 1,
        ],
      );
      const { items, next } = page(rows, request, (row) => [
        row.heard_at.toISOString(),
        row.service,
        row.position,
        row.event_id,
      ]);
      const { before = 0, difference = 0, not_shown: notShown = 0 } = sums ?? {};
      return {
        definition: usedWith(question.definition, await versionsOf(tx)),
        ...fresh,
        since,
        until,
        before,
        now: before + difference,
        difference,
        notShown,
        events: items.map(eventOf),
        ...(next !== undefined && { next }),
      };
    });
  }
}

/** Of an entry its kab/kota and what it was asked by: the list is of events, and no description of people. */
function cellOf(question: Question): string {
  const columns = question.narrowedBy.map((each) => `, '${each}', ${COLUMN[each]}`).join('');
  return `jsonb_strip_nulls(jsonb_build_object('area', left(area, 4)${columns}))`;
}

function eventOf({ event_id, type, heard_at, service, n, entries }: EventRow): ChangeEvent {
  return {
    eventId: event_id,
    what: eventName(type),
    heardAt: heard_at.toISOString(),
    service,
    n,
    entries,
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 40;
}

function isPosition(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,19}$/.test(value);
}
