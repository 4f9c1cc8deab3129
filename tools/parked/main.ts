import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CannotStart } from '../embedded/process.js';
import { connectToInbox, TargetSystem } from '../running/target-system.js';
import { runTool } from '../running/tool.js';
import { Parked, type ParkedEvent } from './parked.js';

const USAGE = 'npm run parked -- list|redrive [--service S] [--subject worker:<id>]';
/** Nothing has moved for so long: then nobody is there who redrives. */
const PATIENCE_MS = 15_000;

// Lists what stands parked, or has it redriven (docs/operations.md).
await runTool(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { service: { type: 'string' }, subject: { type: 'string' } },
  });
  const [command] = positionals;
  if (command !== 'list' && command !== 'redrive') throw new CannotStart(USAGE);
  const system = new TargetSystem();
  const services = system.services.filter((name) => !values.service || name === values.service);
  if (services.length === 0) throw new CannotStart(`Name one of: ${system.services.join(', ')}`);
  let listed = 0;
  for (const service of services) {
    const inbox = await connectToInbox(system.databaseUrl(service, 'system'));
    try {
      const parked = new Parked(service, inbox);
      if (command === 'list') listed += show(await parked.list(values.subject));
      else await redrive(service, parked, values.subject);
    } finally {
      await inbox.end();
    }
  }
  if (command === 'list' && listed === 0) console.log('Nothing is parked.');
});

async function redrive(service: string, parked: Parked, subject?: string): Promise<void> {
  const ids = await parked.ask(subject);
  if (ids.length === 0) return console.log(`${service}: nothing is parked`);
  let outcome = await parked.outcomeOf(ids);
  for (let until = Date.now() + PATIENCE_MS; outcome.unanswered > 0 && Date.now() < until;) {
    await pause(250);
    const now = await parked.outcomeOf(ids);
    if (now.unanswered < outcome.unanswered) until = Date.now() + PATIENCE_MS;
    outcome = now;
  }
  const { taken, left, unanswered } = outcome;
  console.log(`${service}: ${taken} redriven, ${left.length} parked again, ${unanswered} not yet looked at`);
  show(left);
  if (unanswered > 0) throw new CannotStart(`${service} does not redrive: is it running?`);
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
