import { readdirSync, readFileSync } from 'node:fs';
import { figure, type Figure } from './interleave.js';
import type { BenchSystem } from './system.js';

/** What the system holds when nobody asks it anything, and how long it took to be ready. */
export function atRest(system: BenchSystem): Figure[] {
  const nodes = system.parts.filter(({ name }) => name !== 'postgres' && name !== 'kafka');
  const postmaster = system.part('postgres').pid;
  const postgres = [postmaster, ...childrenOf(postmaster)].reduce((sum, pid) => sum + smaps(pid, 'Pss'), 0);
  return [
    figure('rest.node_max_rss_mb', [Math.max(...nodes.map(({ pid }) => smaps(pid, 'Rss')))], 'MB', 200),
    figure('rest.kafka_rss_mb', [smaps(system.part('kafka').pid, 'Rss')], 'MB', 351),
    figure('rest.postgres_pss_mb', [postgres], 'MB'),
    figure('start.ready_s', [system.readyAfterMs / 1000], 's', 30),
  ];
}

function smaps(pid: number, field: 'Rss' | 'Pss'): number {
  try {
    const [, kilobytes = '0'] =
      new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0; // it has ended meanwhile
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
