import { dotted, signingLines, titlesOf } from '@libs/reference';

/** In Indonesian, and in English where the sheet leaves the country. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** A line to be filled, or filled: what it is called in both languages, and what stands there. */
export interface Line {
  readonly label: Bilingual;
  readonly value: string;
}

/** Everything that a sheet says of people and places, opened from the vault to be printed. */
export interface PermitFacts {
  readonly number: string;
  readonly agendaNumber?: string;
  readonly code: string;
  readonly verifyAt: string;
  readonly villageCode: string;
  readonly places: {
    readonly village: string;
    readonly subdistrict: string;
    readonly regency: string;
    readonly province: string;
  };
  readonly signer: {
    readonly relation: string;
    readonly name: string;
    readonly nik?: string;
    readonly address?: string;
  };
  readonly worker: {
    readonly name: string;
    readonly nik: string;
    readonly birthDate: string;
    readonly hamlet?: string;
    readonly rt?: string;
    readonly rw?: string;
  };
  readonly country: Bilingual;
  readonly occupation: Bilingual;
  readonly plannedDeparture: string;
  readonly capacity: string;
  /** Who signs for the village, where it has said so. */
  readonly officer?: { readonly name: string; readonly nip?: string };
}

/** What stands on a family's permit, from top to bottom. Drawing it is another matter (`draw-permit.ts`). */
export interface PermitText {
  readonly title: Bilingual;
  readonly numbers: readonly Line[];
  readonly opening: Bilingual;
  readonly signer: readonly Line[];
  readonly permits: Bilingual;
  readonly worker: readonly Line[];
  readonly statement: Bilingual;
  readonly place: string;
  readonly family: { readonly heading: Bilingual; readonly name: string };
  readonly bearer: { readonly heading: Bilingual; readonly name: string };
  readonly village: {
    readonly heading: Bilingual;
    readonly capacity: readonly string[];
    readonly name: string;
    readonly nip?: string;
  };
  readonly verification: { readonly words: Bilingual; readonly address: string; readonly code: string };
  readonly validity: Bilingual;
}

const DOTS = '.'.repeat(48);

const RELATIONS: Readonly<Record<string, Bilingual>> = {
  SUAMI: { id: 'Suami', en: 'Husband' },
  ISTRI: { id: 'Istri', en: 'Wife' },
  ORANG_TUA: { id: 'Orang tua', en: 'Parent' },
  WALI: { id: 'Wali', en: 'Guardian' },
  SENDIRI: { id: 'Yang bersangkutan sendiri', en: 'The worker' },
};

const TITLES: Readonly<Record<string, Bilingual>> = {
  SUAMI: { id: 'SURAT IZIN SUAMI', en: 'Husband’s permit' },
  ISTRI: { id: 'SURAT IZIN ISTRI', en: 'Wife’s permit' },
  ORANG_TUA: { id: 'SURAT IZIN ORANG TUA', en: 'Parent’s permit' },
  WALI: { id: 'SURAT IZIN WALI', en: 'Guardian’s permit' },
  SENDIRI: { id: 'SURAT PERNYATAAN', en: 'Statement of the worker' },
};

const MONTHS: readonly Bilingual[] = [
  { id: 'Januari', en: 'January' },
  { id: 'Februari', en: 'February' },
  { id: 'Maret', en: 'March' },
  { id: 'April', en: 'April' },
  { id: 'Mei', en: 'May' },
  { id: 'Juni', en: 'June' },
  { id: 'Juli', en: 'July' },
  { id: 'Agustus', en: 'August' },
  { id: 'September', en: 'September' },
  { id: 'Oktober', en: 'October' },
  { id: 'November', en: 'November' },
  { id: 'Desember', en: 'December' },
];

/**
 * The permit is the family's own statement, signed by hand over a meterai, of which the village then takes note
 * (UU 18/2017 Art. 13). Nothing on it claims another signature than the two that are written by hand.
 */
export function permitText(facts: PermitFacts): PermitText {
  const { signer, worker, places, country, occupation, officer } = facts;
  const titles = titlesOf(facts.villageCode);
  const unit = `${titles.unit} ${places.village}`;
  const home = `${unit}, ${titles.subdistrict} ${places.subdistrict}, ${places.regency}, ${places.province}`;
  const alone = signer.relation === 'SENDIRI';
  return {
    title: TITLES[signer.relation] ?? { id: 'SURAT IZIN KELUARGA', en: 'Family permit' },
    numbers: [
      line('Nomor', 'Number', facts.number),
      line('Nomor agenda', 'Agenda number', facts.agendaNumber ?? DOTS),
    ],
    opening: {
      id: 'Yang bertanda tangan di bawah ini:',
      en: 'The undersigned:',
    },
    signer: [
      line('Nama', 'Name', signer.name),
      line('NIK', 'National identity number', signer.nik ?? DOTS),
      line('Alamat', 'Address', signer.address ?? DOTS),
      line('Hubungan', 'Relation', both(RELATIONS[signer.relation] ?? { id: DOTS, en: '' })),
    ],
    permits: alone
      ? { id: 'menyatakan tentang dirinya:', en: 'states of herself or himself:' }
      : { id: 'memberi izin kepada:', en: 'gives permission to:' },
    worker: [
      line('Nama', 'Name', worker.name),
      line('NIK', 'National identity number', worker.nik),
      line('Tanggal lahir', 'Date of birth', both(dayWords(worker.birthDate))),
      line('Alamat', 'Address', [houseOf(worker), home].filter(Boolean).join(', ')),
      line('Tujuan', 'Destination', both(country)),
      line('Pekerjaan', 'Occupation', both(occupation)),
      line('Rencana berangkat', 'Planned departure', both(dayWords(facts.plannedDeparture))),
    ],
    statement: {
      id: `untuk bekerja di ${country.id}. Pernyataan ini dibuat dengan sadar dan tanpa paksaan, setelah bermusyawarah dan mendapat penjelasan tentang hak, kewajiban, dan risikonya.`,
      en: `to work in ${country.en}. This statement is made knowingly and without coercion, after consultation and after being told of the rights, duties and risks.`,
    },
    place: `${places.village}, ${'.'.repeat(32)}`,
    family: {
      heading: alone
        ? { id: 'Yang menyatakan', en: 'Signed by' }
        : { id: 'Yang memberi izin', en: 'Permission given by' },
      name: signer.name,
    },
    bearer: { heading: { id: 'Yang diberi izin', en: 'Permission given to' }, name: worker.name },
    village: {
      heading: { id: 'Mengetahui', en: 'Acknowledged by' },
      capacity: signingLines(facts.capacity, titles, places.village),
      name: officer?.name ?? DOTS.slice(0, 32),
      ...(officer?.nip && { nip: officer.nip }),
    },
    verification: {
      words: { id: 'Periksa surat ini di', en: 'Verify this letter at' },
      address: facts.verifyAt,
      code: facts.code,
    },
    validity: {
      id: `Lembar ini berlaku setelah ditandatangani dengan tangan di atas meterai, diketahui dan distempel ${unit} (kode ${dotted(facts.villageCode)}). Bila pemeriksaan menyebut “dicabut”, surat ini tidak berlaku.`,
      en: `This sheet is valid once it is signed by hand over a duty stamp, acknowledged and stamped by the village. If verification says “revoked”, it is not valid.`,
    },
  };
}

function line(id: string, en: string, value: string): Line {
  return { label: { id, en }, value };
}

function both({ id, en }: Bilingual): string {
  return id === en || en === '' ? id : `${id} / ${en}`;
}

function dayWords(day: string): Bilingual {
  const [year, month, date] = [day.slice(0, 4), MONTHS[Number(day.slice(5, 7)) - 1], Number(day.slice(8))];
  if (!month) throw new RangeError('Not a day');
  return { id: `${date} ${month.id} ${year}`, en: `${date} ${month.en} ${year}` };
}

function houseOf({ hamlet, rt, rw }: PermitFacts['worker']): string {
  const block = rt && rw ? `RT ${rt}/RW ${rw}` : (rt && `RT ${rt}`) || (rw && `RW ${rw}`);
  return [hamlet && `Dusun ${hamlet}`, block].filter(Boolean).join(', ');
}
