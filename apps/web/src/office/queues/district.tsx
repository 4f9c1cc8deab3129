import { msg, t } from '@lingui/core/macro';
import { getWorker, takeWorkerStep } from '../../client/registration.js';
import type { WorkerRecord } from '../../client/types.js';
import { DECIDED_ON } from '../../form/happened-on.js';
import { REJECTION_FIELDS } from '../../form/rejection-fields.js';
import { intentFacts, personFacts } from '../../record-parts/record-facts.js';
import { permitWords } from '../../words/permit.js';
import { EXTERNAL_SYSTEM_WORDS } from '../../words/person.js';
import { oneOf } from '../../words/words.js';
import type { Case, Cases, Step } from '../queue.js';

type Row = WorkerRecord & Case;

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
    {
      kind: 'radio',
      name: 'system',
      label: msg`Nomor dari sistem mana?`,
      choices: oneOf(EXTERNAL_SYSTEM_WORDS),
      initial: 'ID_CPMI',
    },
    { kind: 'text', name: 'number', label: msg`Nomor`, hint: msg`Misalnya ID CPMI`, width: 'medium' },
    DECIDED_ON,
  ],
  instead: reject,
  send: ({ workerId }, { system, number, occurredOn }, attempt) =>
    takeWorkerStep(
      workerId,
      'district-verification',
      { externalIds: [{ system, number }], occurredOn },
      attempt,
    ),
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
