import { msg, t } from '@lingui/core/macro';
import { getWorker, takeWorkerStep } from '../../client/registration.js';
import type { WorkerRecord } from '../../client/types.js';
import { EXCEPTION_REASON } from '../../form/exception-reason.js';
import { DECIDED_ON } from '../../form/happened-on.js';
import { REJECTION_FIELDS } from '../../form/rejection-fields.js';
import { intentFacts, personFacts } from '../../record-parts/record-facts.js';
import { permitWords } from '../../words/permit.js';
import { oneOf } from '../../words/words.js';
import { externalIdFields, toExternalIds } from '../external-ids.js';
import type { Case, Cases, Step } from '../queue.js';

type Row = WorkerRecord & Case;

const EXCEPTED_WORDS = {
  FAMILY_PERMIT_MISSING: msg`Izin keluarga belum ada`,
  MARITAL_DOC_MISSING: msg`Dokumen status perkawinan belum dilihat`,
};

const reject: Step<Row> = {
  slug: 'penolakan',
  title: msg`Tolak pendaftaran`,
  lead: msg`Perjalanan ini berakhir di sini. Sampaikan alasannya kepada desa dan orangnya.`,
  done: msg`Penolakan tercatat.`,
  fields: () => REJECTION_FIELDS,
  send: ({ workerId }, answers, attempt) => takeWorkerStep(workerId, 'rejection', answers, attempt),
};

const verify: Step<Row> = {
  slug: 'verifikasi',
  title: msg`Verifikasi dinas`,
  lead: msg`Cocokkan dokumen asli dengan data desa, lalu catat nomor dari sistem nasional.`,
  done: msg`Verifikasi dinas tercatat.`,
  fields: () => [
    ...externalIdFields(['ID_CPMI']),
    {
      kind: 'checks',
      name: 'codes',
      label: msg`Dikecualikan dengan alasan`,
      hint: msg`Hanya bila memang tidak dapat dipenuhi. Izin yang dicabut tidak dapat dikecualikan.`,
      choices: oneOf(EXCEPTED_WORDS),
      optional: true,
    },
    { ...EXCEPTION_REASON, onlyIf: ({ codes }) => Array.isArray(codes) && codes.length > 0 },
    DECIDED_ON,
  ],
  instead: reject,
  send: ({ workerId }, { codes, reason, occurredOn, ...answers }, attempt) => {
    const excepted = Array.isArray(codes) ? codes : [];
    const exceptions = excepted.map((code) => ({ code, reason }));
    const body = { externalIds: toExternalIds(answers), exceptions, occurredOn };
    return takeWorkerStep(workerId, 'district-verification', body, attempt);
  },
};

/** Candidates who wait for the district (domain.md §4.1, step 6); the list of them is a screen of its own. */
export const district: Cases<Row> = {
  slug: 'verifikasi',
  roles: ['DINAS'],
  title: msg`Verifikasi calon`,
  get: async (id, signal) => ({ ...(await getWorker(id, signal)), id }),
  facts: (row) => [
    ...(row.redFlags.length > 0 ? [{ term: t`Tanda bahaya`, value: row.redFlags.join(', ') }] : []),
    ...personFacts(row),
    { term: t`Izin keluarga`, value: permitWords(row) },
    ...intentFacts(row),
  ],
  more: ({ workerId }) => ({
    href: `/tugas/warga/${workerId}`,
    text: msg`Lihat pemeriksaan awal dan dokumennya, atau perbaiki datanya`,
  }),
  steps: [verify, reject],
  next: () => verify,
};
