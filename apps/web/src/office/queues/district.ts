import { msg, t } from '@lingui/core/macro';
import { getWorker, takeWorkerStep } from '../../client/registration.js';
import type { WorkerLine } from '../../client/types.js';
import { REJECTION_FIELDS } from '../../form/rejection-fields.js';
import { EXTERNAL_SYSTEM_WORDS } from '../../words/person.js';
import { place } from '../../words/place.js';
import { countryName, occupationName } from '../../words/places-and-jobs.js';
import { oneOf } from '../../words/words.js';
import { DECIDED_ON } from '../../form/happened-on.js';
import type { Case, Cases, Step } from '../queue.js';

type Row = WorkerLine & Case;

const caseOf = <Line extends WorkerLine>(line: Line): Line & Case => ({ ...line, id: line.workerId });

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
  get: async (id, signal) => caseOf(await getWorker(id, signal)),
  facts: (row) => [
    { term: t`NIK`, value: row.nik ?? t`tidak ada` },
    { term: t`Desa`, value: place(row.villageCode) },
    { term: t`Tujuan`, value: `${countryName(row.country)}, ${occupationName(row.isco08 ?? '')}` },
  ],
  more: ({ workerId }) => ({ href: `/tugas/warga/${workerId}`, text: msg`Lihat dokumennya` }),
  steps: [verify, reject],
  next: () => verify,
};
