import type { Bilingual } from './bilingual.js';
import type { RefusalCode } from './rule-words.js';

export interface Rule {
  readonly question: Bilingual;
  /** What it looks at: facts of the case, and the parameters and rows it is judged by. */
  readonly inputs: readonly string[];
  /** Why it may not pass. */
  readonly codes: readonly RefusalCode[];
  /** BLOCK stands in the way of the step; FLAG only raises a sign that a person looks at. */
  readonly severity: 'BLOCK' | 'FLAG';
}

/**
 * Every rule: E01 to E16 by the numbers of domain.md §4.3, then conditions of the state machine (§6). E17, pregnancy, is no
 * rule on purpose: of health only fit or unfit leaves the facility (E07).
 */
export const RULES = {
  E01: {
    question: {
      id: 'Apakah umurnya cukup pada hari rencana berangkat?',
      en: 'Is she old enough on the planned day of departure?',
    },
    inputs: ['birth', 'plannedDeparture', 'minAge'],
    codes: ['AGE_BELOW_MINIMUM'],
    severity: 'BLOCK',
  },
  E02: {
    question: {
      id: 'Apakah ia bukan anak lagi saat didaftarkan?',
      en: 'Is she no child on the day of registration?',
    },
    inputs: ['born', 'on', 'childAge'],
    codes: ['CHILD'],
    severity: 'BLOCK',
  },
  E03: {
    question: { id: 'Apakah ia warga negara Indonesia?', en: 'Is she a citizen of Indonesia?' },
    inputs: ['citizenship'],
    codes: ['NOT_WNI'],
    severity: 'BLOCK',
  },
  E04: {
    question: {
      id: 'Apakah surat izin keluarga ada, ditandatangani yang berhak, diketahui kepala desa/lurah, dan tidak dicabut?',
      en: 'Is the family permit there, signed by whom the marital status asks for, known by the village head, and not revoked?',
    },
    inputs: ['familyPermit', 'maritalStatus', 'familyPermitTold', 'divorcedSignThemselves'],
    codes: ['FAMILY_PERMIT_MISSING'],
    severity: 'BLOCK',
  },
  E05: {
    question: {
      id: 'Apakah surat status perkawinan dan dokumen pendampingnya sudah dilihat?',
      en: 'Have the letter of marital status and the paper that goes with it been sighted?',
    },
    inputs: ['papers', 'maritalStatus', 'maritalPapersTold'],
    codes: ['MARITAL_DOC_MISSING'],
    severity: 'BLOCK',
  },
  E06: {
    question: {
      id: 'Apakah ada sertifikat kompetensi yang masih berlaku untuk jabatannya?',
      en: 'Is there a valid competence certificate for the job?',
    },
    inputs: ['certificate', 'isco08', 'on', 'exemptJobs'],
    codes: ['NO_COMPETENCE_CERT'],
    severity: 'BLOCK',
  },
  E07: {
    question: {
      id: 'Apakah hasil kesehatannya layak dan masih berlaku?',
      en: 'Is she fit, by an examination that still holds?',
    },
    inputs: ['medical', 'on', 'healthValidityDays'],
    codes: ['HEALTH_NOT_FIT', 'HEALTH_EXPIRED'],
    severity: 'BLOCK',
  },
  E08: {
    question: {
      id: 'Apakah paspornya berlaku cukup lama?',
      en: 'Does the passport last to the end of the contract, or long enough after departure?',
    },
    inputs: ['passport', 'plannedDeparture', 'contract', 'passportMonths'],
    codes: ['PASSPORT_SHORT'],
    severity: 'BLOCK',
  },
  E09: {
    question: {
      id: 'Apakah visanya visa kerja yang masih berlaku pada hari berangkat?',
      en: 'Is the visa one to work on, and valid on the day of departure?',
    },
    inputs: ['visa', 'plannedDeparture'],
    codes: ['NON_WORK_VISA', 'VISA_EXPIRED'],
    severity: 'BLOCK',
  },
  E10: {
    question: {
      id: 'Apakah JKK dan JKM aktif selama masa kerja yang direncanakan?',
      en: 'Do JKK and JKM cover the whole planned period?',
    },
    inputs: ['insurance', 'plannedDeparture', 'contract'],
    codes: ['SOCIAL_SECURITY_MISSING'],
    severity: 'BLOCK',
  },
  E11: {
    question: {
      id: 'Apakah negara/wilayah tujuan terbuka untuk skema, pemberi kerja, dan jabatan ini pada hari rencana berangkat?',
      en: 'Is the destination open for this scheme, employer and job on the planned day?',
    },
    inputs: ['country', 'scheme', 'employerType', 'jobGroup', 'plannedDeparture', 'policy'],
    codes: ['DESTINATION_CLOSED', 'DESTINATION_NOT_LISTED'],
    severity: 'BLOCK',
  },
  E12: {
    question: {
      id: 'Apakah P3MI berizin dan izinnya menyebut negara/wilayah tujuan ini?',
      en: 'Is the placement company licensed, and its recruiting permit for this destination?',
    },
    inputs: ['scheme', 'country', 'licence'],
    codes: ['P3MI_NOT_LICENSED', 'SIP2MI_COUNTRY_MISMATCH'],
    severity: 'BLOCK',
  },
  E13: {
    question: {
      id: 'Apakah tidak ada biaya penempatan yang dibebankan kepada pekerja?',
      en: 'Is no cost of the placement charged to the worker?',
    },
    inputs: ['costs', 'country', 'employerType', 'isco08', 'on', 'costPolicy'],
    codes: ['OVERCHARGING'],
    severity: 'FLAG',
  },
  E14: {
    question: { id: 'Apakah OPP sudah diikuti?', en: 'Has the pre-departure orientation been passed?' },
    inputs: ['orientationPassed'],
    codes: ['OPP_MISSING'],
    severity: 'BLOCK',
  },
  E15: {
    question: {
      id: 'Apakah isi perjanjian kerja lengkap dan jabatannya sama dengan perjanjian penempatan?',
      en: 'Does the work contract say all it must, for the job that was agreed?',
    },
    inputs: ['contract', 'isco08'],
    codes: ['CONTRACT_INCOMPLETE', 'JOB_MISMATCH'],
    severity: 'BLOCK',
  },
  E16: {
    question: {
      id: 'Apakah ia tidak punya riwayat migrasi lain yang masih berjalan?',
      en: 'Has she no other journey that is still open?',
    },
    inputs: ['openJourneys'],
    codes: ['JOURNEY_OPEN'],
    severity: 'BLOCK',
  },
  AGREEMENT: {
    question: {
      id: 'Apakah perjanjian penempatan sudah ditandatangani?',
      en: 'Has the placement agreement been signed?',
    },
    inputs: ['agreement'],
    codes: ['AGREEMENT_MISSING'],
    severity: 'BLOCK',
  },
  VILLAGE: {
    question: {
      id: 'Apakah desa sudah memverifikasi, bila kabupatennya mewajibkan?',
      en: 'Has the village verified, where the kabupaten asks for it?',
    },
    inputs: ['villageVerified', 'villageVerificationRequired'],
    codes: ['VILLAGE_NOT_VERIFIED'],
    severity: 'BLOCK',
  },
  PAPERS: {
    question: {
      id: 'Apakah dokumennya yang pernah dilihat tidak ada yang habis masa berlakunya atau dicabut?',
      en: 'Has no paper of hers that was seen run out, or been taken back?',
    },
    inputs: ['lostPapers'],
    codes: ['PAPER_LOST'],
    severity: 'BLOCK',
  },
  DOMICILE: {
    question: { id: 'Apakah ia benar warga desa ini?', en: 'Is she this village’s to vouch for?' },
    inputs: ['cardVillage', 'village', 'domicileEvidence'],
    codes: ['DOMICILE_OUTSIDE'],
    severity: 'BLOCK',
  },
  DUPLICATE: {
    question: {
      id: 'Apakah tidak ada data lain yang perlu dicek dinas?',
      en: 'Is there no other record that the district must look at?',
    },
    inputs: ['openDuplicate'],
    codes: ['DUPLICATE_OPEN'],
    severity: 'BLOCK',
  },
  RED_FLAGS: {
    question: {
      id: 'Apakah tanda bahayanya tidak terlalu banyak?',
      en: 'Are the red flags too few to stop the verification?',
    },
    inputs: ['redFlagScore', 'redFlags'],
    codes: ['RED_FLAGS_OPEN'],
    severity: 'BLOCK',
  },
  IDENTITY: {
    question: { id: 'Apakah KTP-nya sudah dilihat?', en: 'Has her identity card been sighted?' },
    inputs: ['identityStatus'],
    codes: ['IDENTITY_NOT_SIGHTED'],
    severity: 'BLOCK',
  },
  EXTERNAL_ID: {
    question: { id: 'Apakah ia sudah punya ID CPMI?', en: 'Does she have a candidate id (ID CPMI)?' },
    inputs: ['externalIds'],
    codes: ['EXTERNAL_ID_MISSING'],
    severity: 'BLOCK',
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
