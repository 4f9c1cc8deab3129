/*
 * The attacker of `attack.spec.ts`. What he knows is a net: each arc is a cell, and at each node the cells that come in sum
 * up to those that go out ("men and women of a month are its provinces"). Linear programming over such a net is a flow
 * problem, so the least and the most of a cell are found exactly and in whole numbers, from any solution; we start at
 * the true counts, which the attacker would have to look for first.
 */

export interface Arc {
  readonly from: number;
  readonly to: number;
}

/** Between which numbers a cell must be by what is printed of it. */
export interface Box {
  readonly least: number;
  readonly most: number;
}

/** How much less and more a cell may be, by all that is printed together; counted no further than `FAR`. */
interface Slack {
  readonly down: number;
  readonly up: number;
}

/** Enough to lead from any of 1 to 4 to zero or to five. */
const FAR = 5;

const NOT_YET = -1;
const START = -2;

class Net {
  private readonly touching: readonly (readonly number[])[];

  constructor(private readonly arcs: readonly Arc[]) {
    const nodes = Math.max(...arcs.flatMap(({ from, to }) => [from, to])) + 1;
    const touching: number[][] = Array.from({ length: nodes }, () => []);
    arcs.forEach(({ from, to }, i) => {
      touching[from]!.push(i);
      touching[to]!.push(i);
    });
    this.touching = touching;
  }

  slackOf(cell: number, truth: readonly number[], boxes: readonly Box[]): Slack {
    return { down: this.move(cell, -1, truth, boxes), up: this.move(cell, 1, truth, boxes) };
  }

  /** How far the cell can go in one direction while the others make up for it. */
  private move(cell: number, sign: 1 | -1, truth: readonly number[], boxes: readonly Box[]): number {
    const counts = truth.slice();
    const { least, most } = boxes[cell]!;
    const { from, to } = this.arcs[cell]!;
    const [start, end] = sign > 0 ? [to, from] : [from, to];
    let moved = 0;
    while (moved < FAR && counts[cell]! + sign >= least && counts[cell]! + sign <= most) {
      const way = this.way(start, end, cell, counts, boxes);
      if (way === undefined) break;
      counts[cell]! += sign;
      for (const [arc, step] of way) counts[arc]! += step;
      moved += 1;
    }
    return moved;
  }

  /** Cells that can each give or take one, so that every sum holds again. */
  private way(
    start: number,
    end: number,
    without: number,
    counts: readonly number[],
    boxes: readonly Box[],
  ): (readonly [arc: number, step: 1 | -1])[] | undefined {
    const cameBy = new Int32Array(this.touching.length).fill(NOT_YET);
    cameBy[start] = START;
    const queue = [start];
    // The queue grows while it is walked.
    for (const at of queue) {
      if (cameBy[end] !== NOT_YET) break;
      for (const i of this.touching[at]!) {
        const { from, to } = this.arcs[i]!;
        const next = from === at ? to : from;
        const free = from === at ? counts[i]! < boxes[i]!.most : counts[i]! > boxes[i]!.least;
        if (i === without || !free || cameBy[next] !== NOT_YET) continue;
        cameBy[next] = i;
        queue.push(next);
      }
    }
    if (cameBy[end] === NOT_YET) return undefined;
    const way: (readonly [number, 1 | -1])[] = [];
    for (let at = end; at !== start;) {
      const i = cameBy[at]!;
      const forward = this.arcs[i]!.to === at;
      way.push([i, forward ? 1 : -1]);
      at = forward ? this.arcs[i]!.from : this.arcs[i]!.to;
    }
    return way;
  }
}

/** What the attacker has proved of cells that count 1 to 4, and of changes by 1 to 4 between two days. */
interface Proved {
  readonly cells: number;
  /** Of these, to the unit. */
  readonly exactly: number;
  readonly changes: number;
  readonly ofCells: number;
  readonly ofChanges: number;
}

/**
 * Every day by itself, then every two days together. Where a box holds all that is known of its cell, this is all that can be
 * proved: the days have nothing more to do with each other.
 *
 * @param boxes by day and cell; none where nothing is printed of it
 */
export function attack(
  arcs: readonly Arc[],
  days: readonly (readonly number[])[],
  boxes: readonly (readonly (Box | undefined)[])[],
): Proved {
  const net = new Net(arcs);
  const known = boxes.map((day) => day.map((box) => box ?? { least: 0, most: Infinity }));
  const slacks: Slack[][] = days.map(() => []);
  const slackOf = (cell: number, day: number) =>
    (slacks[day]![cell] ??= net.slackOf(cell, days[day]!, known[day]!));
  const found = { cells: 0, exactly: 0, changes: 0, ofCells: 0, ofChanges: 0 };
  days.forEach((counts, day) =>
    counts.forEach((n, cell) => {
      if (boxes[day]![cell] === undefined || !isSmall(n)) return;
      const slack = slackOf(cell, day);
      found.ofCells += 1;
      if (isProved(n, slack)) found.cells += 1;
      if (slack.down + slack.up === 0) found.exactly += 1;
    }),
  );
  for (const [first, second] of pairs(days.length)) {
    days[second]!.forEach((n, cell) => {
      const change = n - days[first]![cell]!;
      const isPrinted = boxes[first]![cell] !== undefined && boxes[second]![cell] !== undefined;
      if (!isPrinted || !isSmall(change)) return;
      const [before, after] = [slackOf(cell, first), slackOf(cell, second)];
      found.ofChanges += 1;
      if (isProved(change, { down: after.down + before.up, up: after.up + before.down })) found.changes += 1;
    });
  }
  return found;
}

/**
 * Changes alone, as a net of their own, for who takes for granted that some cells only grow.
 *
 * @param printed rounded to 5, by day and cell
 * @param grows by cell
 * @returns how many changes by 1 to 4 he has proved
 */
export function attackChanges(
  arcs: readonly Arc[],
  days: readonly (readonly number[])[],
  printed: readonly (readonly (number | undefined)[])[],
  grows: readonly boolean[],
): number {
  const net = new Net(arcs);
  let proved = 0;
  for (const [first, second] of pairs(days.length)) {
    const changes = days[second]!.map((n, cell) => n - days[first]![cell]!);
    const boxes = changes.map((_, cell): Box => {
      const [before, after] = [printed[first]![cell], printed[second]![cell]];
      const known = before !== undefined && after !== undefined;
      const floor = grows[cell] ? 0 : -Infinity;
      return known
        ? { least: Math.max(floor, after - before - 4), most: after - before + 4 }
        : { least: floor, most: Infinity };
    });
    proved += changes.filter(
      (change, cell) =>
        boxes[cell]!.most < Infinity &&
        isSmall(change) &&
        isProved(change, net.slackOf(cell, changes, boxes)),
    ).length;
  }
  return proved;
}

function isSmall(n: number): boolean {
  return n !== 0 && Math.abs(n) < 5;
}

/** A small number that can be neither zero, nor of the other sign, nor five. */
function isProved(n: number, { down, up }: Slack): boolean {
  const [nearer, farther] = n > 0 ? [down, up] : [up, down];
  return nearer < Math.abs(n) && Math.abs(n) + farther < 5;
}

function pairs(length: number): (readonly [number, number])[] {
  return Array.from({ length }, (_, second) =>
    Array.from({ length: second }, (__, first) => [first, second] as const),
  ).flat();
}
