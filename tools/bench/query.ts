import { toKafkaRecord, WorkerRegistered } from '@libs/contracts';
import type { Caller } from '@libs/access';
import { newId } from '@libs/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Client } from 'pg';
import { AskFigure } from '../../apps/status/src/figures/ask-figure/ask-figure.js';
import { COLUMN } from '../../apps/status/src/figures/figure.js';
import type { AskFigureRequest } from '../../apps/status/src/figures/ask-figure/ask-figure.request.js';
import { registration } from './events.js';
import { figure, median, quantile, type Figure } from './interleave.js';
import { openLoop } from './open-loop.js';
import { endsOf } from './log.js';
import type { BareParts } from './parts.js';
import { rebuilt } from './rebuild.js';

const ROUNDS = 25;
const SECONDS = 20;
const PER_SECOND = 300;
const BY_NOBODY_ELSE: Caller = {
  access: { role: 'KEMENTERIAN', subject: 'bench', areas: [] } as unknown as Caller['access'],
};

type Question = readonly [id: string, by: AskFigureRequest['by'], more?: Partial<AskFigureRequest>];

/** What the monthly report and the dashboard ask of a year. */
const REPORT: readonly Question[] = [
  ['PENEMPATAN_LAYANAN', ['month']],
  ['PENEMPATAN_LAYANAN', ['province', 'sex']],
  ['PENEMPATAN_LAYANAN', ['regency', 'country']],
  ['PENEMPATAN_LAYANAN', ['country'], { top: 10, against: 'year' }],
  ['PENEMPATAN_LAYANAN', ['jobLabel'], { top: 20 }],
  ['PENEMPATAN_LAYANAN', ['month', 'employerType']],
  ['PENEMPATAN_LAYANAN', ['regency', 'month'], { area: ['33'] }],
  ['PENEMPATAN_MENURUT_UPT', ['office']],
  ['KEBERANGKATAN', ['month', 'province']],
  ['KEPULANGAN', ['cause']],
  ['PENDAFTARAN_CPMI', ['source']],
  ['PMI_DI_LUAR_NEGERI', ['country']],
  ['PENAHANAN', ['kind']],
  ['LAMA_LANGKAH', ['kind']],
];

/** Questions of a year, answered with all that they rest on, now and as of a past day, and while events arrive. */
export async function querying(parts: BareParts, year: string): Promise<Figure[]> {
  const { status } = await rebuilt(parts, await endsOf(parts));
  try {
    return await status.serve(async (app) => {
      const now = await asked(app, status.sql, year, undefined);
      const past = await asked(app, status.sql, year, `${year}-09-17T03:00:00.000Z`);
      const arriving = await whileHearing(app, parts, year);
      return [
        figure('query.p95_ms', [quantile(now.all, 0.95)], 'ms', 50),
        figure('query.asof_p95_ms', [quantile(past.all, 0.95)], 'ms', 150),
        figure('query.p50_ms', [median(now.all)], 'ms'),
        figure('query.bare_ratio', [quantile(now.all, 0.95) / quantile(now.bare, 0.95)], '', 3),
        figure('query.worst_ratio', [Math.max(...now.ratios)], ''),
        figure('query300.p95_ms', [quantile(arriving.answers, 0.95)], 'ms', 50),
        figure('heard300.p99_ms', [quantile(arriving.visible, 0.99)], 'ms', 1_000),
      ];
    });
  } finally {
    await status.drop();
  }
}

/** Milliseconds of each answer and of the same in bare SQL; and of each question how many times as long it took. */
async function asked(
  app: NestFastifyApplication,
  sql: Client,
  year: string,
  asOf: string | undefined,
): Promise<{ all: number[]; bare: number[]; ratios: number[] }> {
  const all: number[] = [];
  const bare: number[] = [];
  const ratios: number[] = [];
  for (const question of REPORT) {
    const [id, by] = question;
    const answers: number[] = [];
    const bares: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const answer = await timed(() => answerOf(app, question, year, asOf));
      const alone = await timed(() => bareSql(sql, id, by, year, asOf));
      if (round === 0) continue;
      answers.push(answer);
      bares.push(alone);
    }
    console.log(
      `  ${id} by ${by.join(', ')}${asOf ? ` as of ${asOf.slice(0, 10)}` : ''}: ${quantile(answers, 0.95).toFixed(1)} ms, bare ${quantile(bares, 0.95).toFixed(1)}`,
    );
    all.push(...answers);
    bare.push(...bares);
    ratios.push(median(answers) / median(bares));
  }
  return { all, bare, ratios };
}

function answerOf(
  app: NestFastifyApplication,
  [id, by, more]: Question,
  year: string,
  asOf: string | undefined,
) {
  const request = { from: `${year}-01`, to: `${year}-12`, by, ...more, ...(asOf && { asOf }) };
  return app.get(AskFigure).execute(id, request, BY_NOBODY_ELSE);
}

/** The rows alone, from the entries: what somebody would write by hand. */
async function bareSql(sql: Client, id: string, by: Question[1], year: string, asOf?: string): Promise<void> {
  const isRestricted = by.includes('cause') || id === 'PMI_DI_LUAR_NEGERI';
  const columns = by.map((each) => COLUMN[each]).join(', ');
  const measure = id === 'PENEMPATAN_MENURUT_UPT' ? 'PENEMPATAN_LAYANAN' : id;
  const since = id === 'PMI_DI_LUAR_NEGERI' ? '0001-01-01' : `${year}-01-01`;
  await sql.query({
    name: `bare ${id} ${by.join()}`,
    text: `select ${columns}, sum(n) from generation_2.${isRestricted ? 'restricted_entry' : 'figure_entry'}
      where measure = $1 and occurred_on between $2 and $3 and ($4::timestamptz is null or heard_at <= $4)
      group by ${by.map((_, place) => place + 1).join(', ')}`,
    values: [measure, since, `${year}-12-31`, asOf ?? null],
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Registrations arrive, each stamped when it is sent; an answer that counts as many as were sent by then holds it. */
async function whileHearing(
  app: NestFastifyApplication,
  { kafka }: BareParts,
  year: string,
): Promise<{ answers: number[]; visible: number[] }> {
  const producer = kafka.producer();
  await producer.connect();
  const total = async (): Promise<number> => {
    const today = new Date().toISOString().slice(0, 7);
    const request = { from: today, to: today, by: [] };
    const answer = await app.get(AskFigure).execute('PENDAFTARAN_CPMI', request, BY_NOBODY_ELSE);
    return answer.total ?? 0;
  };
  const before = await total();
  const sent: number[] = [];
  const visible: number[] = [];
  const answers: number[] = [];
  const sending = new AbortController();
  const watching = (async () => {
    for (let round = 0; !sending.signal.aborted || visible.length < sent.length; round++) {
      const counted = (await total()) - before;
      const now = performance.now();
      while (visible.length < counted) visible.push(now - sent[visible.length]!);
      if (!sending.signal.aborted)
        answers.push(await timed(() => answerOf(app, REPORT[round % REPORT.length]!, year, undefined)));
    }
  })();
  let position = 10_000_000_000n;
  await openLoop(PER_SECOND, SECONDS, async () => {
    position += 1n;
    const worker = newId();
    const heardAt = new Date().toISOString();
    sent.push(performance.now());
    await producer.send({
      topic: WorkerRegistered.topic,
      messages: [
        toKafkaRecord({
          id: newId(),
          type: WorkerRegistered.type,
          topic: WorkerRegistered.topic,
          source: 'registration',
          subject: { kind: 'worker', id: worker },
          journeyId: newId(),
          occurredOn: heardAt.slice(0, 10),
          recordedAt: heardAt,
          heardAt,
          position,
          seq: 1,
          actor: { role: 'PETUGAS_DESA', area: '3307102004' },
          payload: JSON.stringify(registration(sent.length)),
        }),
      ],
    });
  });
  sending.abort();
  await watching;
  await producer.disconnect();
  return { answers, visible };
}
