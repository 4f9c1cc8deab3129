import type { Area } from '@libs/reference';
import type { Random } from '../faults/random.js';
import { CannotBeTold } from './told-as.js';

/** Real villages, found by the code of the area around them. */
export class Villages {
  private readonly codes: readonly string[];
  private readonly found = new Map<string, readonly [number, number]>();

  constructor(areas: readonly Area[]) {
    this.codes = areas
      .filter(({ level }) => level === 4)
      .map(({ code }) => code)
      .toSorted();
  }

  /** @throws CannotBeTold if there is no village within */
  within(area: string, random: Random): string {
    const [from, to] = this.found.get(area) ?? this.find(area);
    if (from === to) throw new CannotBeTold(`No village is known in an area of origin ${area}`);
    return this.codes[from + random.below(to - from)]!;
  }

  private find(area: string): readonly [number, number] {
    const found = [this.firstFrom(area), this.firstFrom(`${area}~`)] as const;
    this.found.set(area, found);
    return found;
  }

  /** Where a text stands among the codes, or would. */
  private firstFrom(text: string): number {
    let [from, to] = [0, this.codes.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.codes[middle]! < text) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
