import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { WorkerRecord } from '../client/types.js';
import { dayWords } from '../locale/format.js';
import { usePerson } from '../session/session.js';
import type { Fact } from '../ui/summary-list.js';
import { IDENTITY_STATUS_WORDS, MARITAL_STATUS_WORDS, SEX_WORDS } from '../words/person.js';
import { Place } from '../words/place.js';
import { countryName, occupationName } from '../words/places-and-jobs.js';
import { wordOf } from '../words/words.js';

/** Who she is, as her papers must say. The number is masked for whoever reads (domain.md §10). */
export function personFacts(worker: WorkerRecord): Fact[] {
  return [
    { term: t`NIK`, value: <span class="digits">{worker.nik ?? t`tidak ada`}</span> },
    { term: t`Identitas`, value: wordOf(IDENTITY_STATUS_WORDS, worker.identityStatus) },
    worker.birthDate
      ? { term: t`Tanggal lahir`, value: dayWords(worker.birthDate) }
      : { term: t`Tahun lahir`, value: worker.birthYear },
    { term: t`Jenis kelamin`, value: wordOf(SEX_WORDS, worker.sex) },
    ...(worker.maritalStatus
      ? [{ term: t`Status perkawinan`, value: wordOf(MARITAL_STATUS_WORDS, worker.maritalStatus) }]
      : []),
    { term: t`Desa`, value: <Place code={worker.villageCode} /> },
    { term: t`Nomor ponsel`, value: worker.phone ?? t`tidak ada` },
    ...(worker.noticeVersion
      ? [{ term: t`Pemberitahuan yang dibacakan`, value: noticeWords(worker.noticeVersion) }]
      : []),
    { term: t`Nomor rujukan`, value: <span class="digits small">{worker.workerId}</span> },
  ];
}

function noticeWords(version: number): string {
  return t`versi ${version}`;
}

/** What she wants to do, and who recruits her. */
export function intentFacts(worker: WorkerRecord): Fact[] {
  return [
    { term: t`Negara atau wilayah tujuan`, value: countryName(worker.country) },
    { term: t`Jabatan`, value: occupationName(worker.isco08 ?? '') },
    { term: t`Rencana berangkat`, value: worker.plannedDeparture ? dayWords(worker.plannedDeparture) : '' },
    ...(worker.recruiterId
      ? [{ term: t`Perekrut`, value: <NamedRecruiter code={worker.recruiterId} /> }]
      : []),
  ];
}

/** What is reported of a person is not a desk's to read (domain.md §2.4, R9); a company goes by its licence. */
function NamedRecruiter({ code }: { code: string }): JSX.Element {
  const { role } = usePerson();
  if (role === 'PETUGAS_DESA' || !code.startsWith('PR-')) return <>{code}</>;
  return <a href={`/perekrut/${code}`}>{code}</a>;
}
