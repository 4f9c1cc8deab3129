import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CannotStart } from '../embedded/process.js';
import { connectToInbox, TargetSystem } from '../running/target-system.js';
import { runTool } from '../running/tool.js';
import { Parked, type Aside, type ParkedEvent } from './parked.js';
import { Refused } from './refused.js';

const USAGE = 'npm run parked -- list|redrive|resend [--service S] [--subject worker:<id>]';
/** Nothing has moved for so long: then nobody is there who does it. */
const PATIENCE_MS = 15_000;

// Lists what stands aside, has what was parked redriven, or what was refused sent again (docs/operations.md).
await runTool(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { service: { type: 'string' }, subject: { type: 'string' } },
  });
  const [command] = positionals;
  if (command !== 'list' && command !== 'redrive' && command !== 'resend') throw new CannotStart(USAGE);
  const system = new TargetSystem();
  const services = system.services.filter((name) => !values.service || name === values.service);
  if (services.length === 0) throw new CannotStart(`Name one of: ${system.services.join(', ')}`);
  let listed = 0;
  for (const service of services) {
    const url = system.databaseUrl(service, 'system');
    const database = await connectToInbox(url);
    try {
      const parked = new Parked(service, database);
      const refused = new Refused(service, database, url);
      if (command === 'redrive') await tryAgain(service, parked, ['parked', 'redriven'], values.subject);
      else if (command === 'resend') await tryAgain(service, refused, ['refused', 'sent'], values.subject);
      else for (const aside of [parked, refused]) listed += show(await aside.list(values.subject));
    } finally {
      await database.end();
    }
  }
  if (command === 'list' && listed === 0) console.log('Nothing is parked, and nothing refused.');
});

async function tryAgain(
  service: string,
  aside: Aside,
  [stood, done]: [string, string],
  subject?: string,
): Promise<void> {
  const ids = await aside.ask(subject);
  if (ids.length === 0) return console.log(`${service}: nothing is ${stood}`);
  let outcome = await aside.outcomeOf(ids);
  for (let until = Date.now() + PATIENCE_MS; outcome.unanswered > 0 && Date.now() < until;) {
    await pause(250);
    const now = await aside.outcomeOf(ids);
    if (now.unanswered < outcome.unanswered) until = Date.now() + PATIENCE_MS;
    outcome = now;
  }
  const { taken, left, unanswered } = outcome;
  console.log(`${service}: ${taken} ${done}, ${left.length} ${stood} again, ${unanswered} not yet looked at`);
  show(left);
  if (unanswered > 0) throw new CannotStart(`${service} does not take them up: is it running?`);
  if (left.length > 0) process.exitCode = 1;
}

/** One line each; returns how many. */
function show(events: readonly ParkedEvent[]): number {
  for (const { service, id, subject, type, reason, since, detail, asked } of events) {
    const line = [service, id, subject, type ?? '(type unknown)', reason, since.toISOString()];
    console.log([...line, ...(asked ? ['redrive asked'] : []), detail].join('  '));
  }
  return events.length;
}
