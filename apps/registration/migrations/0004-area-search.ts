import { roleNames } from '@libs/database';
import { AREA_EDITION, placeWords, prefixesOf } from '@libs/reference';
import type { MigrationInterface, QueryRunner } from 'typeorm';

interface AreaName {
  readonly code: string;
  readonly name: string;
  readonly level: number;
}

/** The words of a name and those of its kind: nobody looks for a regency under K. */
function searchedFor(name: string): { own: string[]; kind: string[] } {
  const [, kind = '', own = ''] = /^(Kabupaten |Kota )?(.*)$/i.exec(name) ?? [];
  return { own: placeWords(own), kind: placeWords(kind) };
}

/** Areas have days, since codes are issued anew, and are found by the first letters of any word of their name. */
export class AreaSearch implements MigrationInterface {
  readonly name = 'AreaSearch0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`
      alter table area
        add column level smallint generated always as (
          case length(code) when 2 then 1 when 4 then 2 when 6 then 3 else 4 end) stored,
        add column valid_from date not null default '${AREA_EDITION.validFrom}',
        -- The last day on which the code held, and the code that took its place.
        add column valid_to date,
        add column succeeded_by text references area (code);
      alter table area alter column valid_from drop default;

      create index area_code on area (code text_pattern_ops);

      -- One row for each word of the name of an area that holds. A search of three letters meets two thousand of them
      -- and reads nothing else: "own" is the name without its kind, "within" the words of all that it lies in.
      create table area_word (
        word text collate "C",
        code text collate "C" references area (code),
        nth smallint not null,
        level smallint not null,
        own text not null,
        within text not null,
        primary key (word, code)
      );
      grant select on area_word to ${app};
    `);
    const areas = (await runner.query('select code, name, level from area')) as readonly AreaName[];
    const words = new Map(areas.map(({ code, name }) => [code, searchedFor(name)]));
    const rows = areas
      .flatMap(({ code, level }) => {
        const { own, kind } = words.get(code)!;
        const within = prefixesOf(code).flatMap((prefix) => Object.values(words.get(prefix)!).flat());
        const texts = { own: own.join(' '), within: ` ${within.join(' ')}` };
        return [...new Set([...own, ...kind])].map((word, nth) => ({ word, code, nth, level, ...texts }));
      })
      // Words that are found together lie together.
      .toSorted((one, other) => (one.word < other.word ? -1 : 1));
    await runner.query(
      `insert into area_word
       select * from unnest($1::text[], $2::text[], $3::smallint[], $4::smallint[], $5::text[], $6::text[])`,
      [
        rows.map(({ word }) => word),
        rows.map(({ code }) => code),
        rows.map(({ nth }) => nth),
        rows.map(({ level }) => level),
        rows.map(({ own }) => own),
        rows.map(({ within }) => within),
      ],
    );
    await runner.query('analyze area, area_word');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
