import { appendOnly, roleNames } from '@libs/database';
import type { QueryRunner } from 'typeorm';

const EVENT_COLUMNS = `
  position bigint not null,
  id uuid not null,
  aggregatetype text not null,
  aggregateid text not null,
  type text not null,
  payload jsonb not null,
  topic text not null,
  seq bigint not null,
  occurred_on date not null,
  occurred_at timestamptz,
  recorded_at timestamptz not null,
  headers jsonb not null`;

/**
 * The tables by which a service tells (migration step). Columns id, aggregatetype, aggregateid, type, payload are
 * those of Debezium's outbox router, so that another relay could take over.
 */
export async function createOutbox(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    create sequence outbox_position;
    create table subject_seq (subject text primary key, seq bigint not null);
    create table outbox (${EVENT_COLUMNS}, primary key (position)) with (
      autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0
    );
    create table outbox_refused (${EVENT_COLUMNS}, reason text not null, refused_at timestamptz not null default now(), primary key (position));
    create index outbox_refused_subject on outbox_refused (aggregatetype, aggregateid);
    create table event_archive (${EVENT_COLUMNS}, heardat timestamptz not null, primary key (heardat, position)) partition by range (heardat);
    create table relay_state (only_row boolean primary key default true check (only_row), last_stamp timestamptz not null);
    insert into relay_state (last_stamp) values ('2000-01-01Z');
    create table relay_batch (heardat timestamptz primary key, positions bigint[] not null);

    -- The system role may not change the schema, but months must come: one purpose, nothing to pass but an instant.
    create function archive_month(at timestamptz) returns void language plpgsql security definer set search_path = public as $$
      declare first timestamptz := date_trunc('month', at at time zone 'UTC') at time zone 'UTC';
              name text := 'event_archive_' || to_char(at at time zone 'UTC', 'YYYYMM');
      begin
        perform pg_advisory_xact_lock(hashtext('archive_month'));
        if to_regclass(name) is null then
          execute format('create table %I partition of event_archive for values from (%L) to (%L)', name, first, first + interval '1 month');
        end if;
      end $$;
    revoke execute on function archive_month(timestamptz) from public;
    grant execute on function archive_month(timestamptz) to ${system};

    grant usage on sequence outbox_position to ${app}, ${system};
    grant select, insert, update on subject_seq to ${app}, ${system};
    grant insert on outbox to ${app};
    grant select, insert, delete on outbox to ${system};
    grant select, insert, delete on outbox_refused to ${system};
    grant select, insert on event_archive to ${system};
    grant select, update on relay_state to ${system};
    grant select, insert, delete on relay_batch to ${system};
  `);
  await appendOnly(runner, 'event_archive');
}

/** The tables by which a service hears (migration step). */
export async function createInbox(runner: QueryRunner): Promise<void> {
  const { system } = await roleNames(runner);
  await runner.query(`
    create table position (topic text not null, partition integer not null, next_offset bigint not null, primary key (topic, partition));
    create table inbox (event_id uuid primary key, heard_at timestamptz not null default now());
    create index inbox_heard_at on inbox using brin (heard_at);
    create table parked_event (
      id bigint generated always as identity primary key,
      topic text not null,
      partition integer not null,
      kafka_offset bigint not null,
      subject text not null,
      event_id uuid,
      type text,
      reason text not null check (reason in ('UNREADABLE', 'HANDLER_FAILED', 'BEHIND')),
      detail text not null,
      key bytea,
      headers jsonb not null,
      value bytea,
      parked_at timestamptz not null default now(),
      redrive_asked_at timestamptz,
      unique (topic, partition, kafka_offset)
    );
    create index parked_event_subject on parked_event (subject, id);
    grant select, insert, update on position to ${system};
    grant select, insert, delete on inbox to ${system};
    grant select, insert, update, delete on parked_event to ${system};
  `);
}
