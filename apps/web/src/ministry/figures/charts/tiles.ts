/** A square of the tile map: where it lies on a wide and on a narrow screen, and what is written on it. */
export interface Tile {
  province: string;
  short: string;
  wide: readonly [column: number, row: number];
  narrow: readonly [column: number, row: number];
}

/** The 38 provinces, each of the same size, laid by hand near where they lie. On a phone the east stands below the west. */
export const TILES: readonly Tile[] = [
  tile('11', 'Aceh', 0, 0),
  tile('12', 'Sumut', 1, 1),
  tile('14', 'Riau', 2, 1),
  tile('21', 'Kepri', 3, 1),
  tile('13', 'Sumbar', 1, 2),
  tile('15', 'Jambi', 2, 2),
  tile('17', 'Bkulu', 1, 3),
  tile('16', 'Sumsel', 2, 3),
  tile('19', 'Babel', 3, 3),
  tile('18', 'Lampung', 2, 4),
  tile('36', 'Banten', 2, 5),
  tile('31', 'DKI', 3, 5),
  tile('32', 'Jabar', 4, 5),
  tile('33', 'Jateng', 5, 5),
  tile('34', 'DIY', 5, 6),
  tile('35', 'Jatim', 6, 5),
  tile('51', 'Bali', 7, 5, 0, 10),
  tile('52', 'NTB', 8, 5, 1, 10),
  tile('53', 'NTT', 9, 5, 2, 10),
  tile('61', 'Kalbar', 5, 2, 4, 2),
  tile('62', 'Kalteng', 6, 2, 5, 2),
  tile('63', 'Kalsel', 6, 3, 5, 3),
  tile('64', 'Kaltim', 7, 2, 6, 2),
  tile('65', 'Kaltara', 7, 1, 6, 1),
  tile('71', 'Sulut', 10, 1, 2, 7),
  tile('75', 'Gtalo', 9, 1, 1, 7),
  tile('72', 'Sulteng', 9, 2, 1, 8),
  tile('76', 'Sulbar', 8, 3, 0, 9),
  tile('73', 'Sulsel', 9, 3, 1, 9),
  tile('74', 'Sultra', 10, 3, 2, 9),
  tile('82', 'Malut', 11, 2, 4, 8),
  tile('81', 'Maluku', 11, 3, 4, 9),
  tile('96', 'PBD', 12, 1, 5, 7),
  tile('92', 'Pabar', 12, 2, 5, 8),
  tile('91', 'Papua', 13, 1, 6, 7),
  tile('94', 'Pateng', 13, 2, 6, 8),
  tile('95', 'Papeg', 13, 3, 6, 9),
  tile('93', 'Pasel', 13, 4, 6, 10),
];

function tile(
  province: string,
  short: string,
  column: number,
  row: number,
  narrowColumn = column,
  narrowRow = row,
): Tile {
  return { province, short, wide: [column, row], narrow: [narrowColumn, narrowRow] };
}
