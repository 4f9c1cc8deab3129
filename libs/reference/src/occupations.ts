/** Groups of jobs that policies and competence rules speak of (domain.md §5.4). */
export const JOB_GROUPS = [
  'DOMESTIC',
  'CARE',
  'MANUFACTURE',
  'AGRI',
  'CONSTRUCTION',
  'FISHING',
  'SEA',
  'HEALTH',
  'SERVICE',
  'SKILLED',
] as const;

export type JobGroup = (typeof JOB_GROUPS)[number];

/** An occupation by its ISCO-08 unit group; KBJI 2014 follows it. */
export interface Occupation {
  readonly isco08: string;
  readonly id: string;
  readonly en: string;
  readonly group: JobGroup;
}

const job = (isco08: string, id: string, en: string, group: JobGroup): Occupation => ({
  isco08,
  id,
  en,
  group,
});

/** The jobs that the ministry's tables name (domain.md §5.4). */
export const OCCUPATIONS: readonly Occupation[] = [
  job('9111', 'Pengurus rumah tangga', 'Domestic worker', 'DOMESTIC'),
  job('5152', 'Kepala rumah tangga', 'Housekeeper', 'DOMESTIC'),
  job('5322', 'Pengasuh lansia atau orang sakit di rumah', 'Home caregiver', 'CARE'),
  job('5321', 'Pengasuh di panti atau rumah sakit', 'Caregiver in an institution', 'CARE'),
  job('5311', 'Pengasuh anak atau bayi', 'Child carer', 'CARE'),
  job('9329', 'Operator pabrik', 'Factory worker', 'MANUFACTURE'),
  job('9211', 'Pekerja ladang atau perkebunan', 'Plantation worker', 'AGRI'),
  job('9313', 'Pekerja konstruksi', 'Construction worker', 'CONSTRUCTION'),
  job('6223', 'Awak kapal perikanan', 'Fisher', 'FISHING'),
  job('8350', 'Awak kapal niaga', 'Merchant seafarer', 'SEA'),
  job('2221', 'Perawat', 'Nurse', 'HEALTH'),
  job('5120', 'Juru masak', 'Cook', 'SERVICE'),
  job('8322', 'Supir', 'Driver', 'SERVICE'),
  job('9214', 'Perawat taman', 'Gardener', 'SERVICE'),
  job('9112', 'Petugas kebersihan', 'Cleaner', 'SERVICE'),
  job('5131', 'Pramusaji', 'Waiter', 'SERVICE'),
  job('5142', 'Terapis spa', 'Spa therapist', 'SERVICE'),
  job('7212', 'Juru las', 'Welder', 'SKILLED'),
];

const byCode = new Map(OCCUPATIONS.map((each) => [each.isco08, each]));

export function occupationOf(isco08: string): Occupation | undefined {
  return byCode.get(isco08);
}

export function isOccupationCode(isco08: string): boolean {
  return byCode.has(isco08);
}
