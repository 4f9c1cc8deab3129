/** A kabupaten or kota under a code that holds no more. */
export interface EndedArea {
  readonly code: string;
  readonly name: string;
  /** The law by which it ended. */
  readonly law: string;
  /** The codes of the edition among which its people live now; with one alone they may be counted under it. */
  readonly successors: readonly string[];
}

/** Old code, new code: of Papua and Papua Barat as they were until 2022, each regency whole and under its own name. */
const MOVED: Readonly<Record<string, Readonly<Record<string, readonly [successor: string, name: string]>>>> =
  {
    'UU 14/2022': {
      9101: ['9301', 'Kabupaten Merauke'],
      9116: ['9302', 'Kabupaten Boven Digoel'],
      9117: ['9303', 'Kabupaten Mappi'],
      9118: ['9304', 'Kabupaten Asmat'],
    },
    'UU 15/2022': {
      9104: ['9401', 'Kabupaten Nabire'],
      9107: ['9402', 'Kabupaten Puncak Jaya'],
      9108: ['9403', 'Kabupaten Paniai'],
      9109: ['9404', 'Kabupaten Mimika'],
      9125: ['9405', 'Kabupaten Puncak'],
      9126: ['9406', 'Kabupaten Dogiyai'],
      9127: ['9407', 'Kabupaten Intan Jaya'],
      9128: ['9408', 'Kabupaten Deiyai'],
    },
    'UU 16/2022': {
      9102: ['9501', 'Kabupaten Jayawijaya'],
      9112: ['9502', 'Kabupaten Pegunungan Bintang'],
      9113: ['9503', 'Kabupaten Yahukimo'],
      9114: ['9504', 'Kabupaten Tolikara'],
      9121: ['9505', 'Kabupaten Mamberamo Tengah'],
      9122: ['9506', 'Kabupaten Yalimo'],
      9123: ['9507', 'Kabupaten Lanny Jaya'],
      9124: ['9508', 'Kabupaten Nduga'],
    },
    'UU 29/2022': {
      9201: ['9601', 'Kabupaten Sorong'],
      9204: ['9602', 'Kabupaten Sorong Selatan'],
      9205: ['9603', 'Kabupaten Raja Ampat'],
      9209: ['9604', 'Kabupaten Tambrauw'],
      9210: ['9605', 'Kabupaten Maybrat'],
      9271: ['9671', 'Kota Sorong'],
    },
  };

/** The crosswalk to `AREA_EDITION`: codes of kabupaten and kota that events may carry and the edition has no more. */
export const ENDED_AREAS: readonly EndedArea[] = Object.entries(MOVED).flatMap(([law, areas]) =>
  Object.entries(areas).map(([code, [successor, name]]) => ({ code, name, law, successors: [successor] })),
);
