import { readAreas } from '@libs/reference';
import { Injectable } from '@nestjs/common';

/** The list of areas that is installed (`AREA_EDITION`): which codes are in force. Each part is read once, when it is first needed. */
@Injectable()
export class AreaEdition {
  private upper: Promise<ReadonlyMap<string, string>> | undefined;
  private whole: Promise<ReadonlySet<string>> | undefined;

  /** Names of provinces and kab/kota, by code. */
  names(): Promise<ReadonlyMap<string, string>> {
    this.upper ??= readAreas(2).then((areas) => new Map(areas.map(({ code, name }) => [code, name])));
    return this.upper;
  }

  /** Every code, down to the villages. */
  codes(): Promise<ReadonlySet<string>> {
    this.whole ??= readAreas().then((areas) => new Set(areas.map(({ code }) => code)));
    return this.whole;
  }
}
