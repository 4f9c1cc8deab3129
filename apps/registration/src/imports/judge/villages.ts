import { placeWords, villageOf } from '@libs/reference';

export interface VillageName {
  readonly code: string;
  readonly name: string;
  /** Of the kecamatan that it lies in. */
  readonly within: string;
}

export type FoundVillage =
  { readonly code: string } | { readonly refusal: 'UNKNOWN_VALUE' | 'VILLAGE_AMBIGUOUS' | 'OUTSIDE_AREA' };

/** The villages of an office's area, found by code or by their whole name; one of two that are named alike is not guessed. */
export class Villages {
  private readonly codes: ReadonlySet<string>;
  private readonly named: ReadonlyMap<string, readonly VillageName[]>;

  constructor(
    private readonly area: string,
    villages: readonly VillageName[],
  ) {
    this.codes = new Set(villages.map(({ code }) => code));
    this.named = Map.groupBy(villages, ({ name }) => nameOf(name));
  }

  /** @param subdistrict name or code of the kecamatan, where the file tells it */
  find(told: string, subdistrict: string): FoundVillage {
    const code = villageOf(told);
    if (code) return this.ofCode(code);
    const named = this.named.get(nameOf(told)) ?? [];
    const [one, ...others] = named.filter((village) => subdistrict === '' || isWithin(village, subdistrict));
    if (one && others.length === 0) return { code: one.code };
    // Of several of that name in other subdistricts than the file tells, it is not guessed either.
    return { refusal: named.length > 1 ? 'VILLAGE_AMBIGUOUS' : 'UNKNOWN_VALUE' };
  }

  ofCode(code: string): FoundVillage {
    if (!code.startsWith(this.area)) return { refusal: 'OUTSIDE_AREA' };
    return this.codes.has(code) ? { code } : { refusal: 'UNKNOWN_VALUE' };
  }
}

function isWithin({ code, within }: VillageName, subdistrict: string): boolean {
  const digits = subdistrict.replaceAll('.', '').trim();
  return /^\d{6}$/.test(digits) ? code.startsWith(digits) : nameOf(within) === nameOf(subdistrict);
}

/** Without the kind of place that some lists write before it. */
function nameOf(text: string): string {
  return placeWords(text.replace(/^\s*(?:desa|kelurahan|kel|kecamatan|kec)\b\.?\s*/i, '')).join(' ');
}
