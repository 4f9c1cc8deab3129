import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso/router';
import { getRecruiter } from '../client/recruiters.js';
import type { RecruiterRecord, ReportView } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { dayWords, numberWords } from '../locale/format.js';
import { usePerson } from '../session/session.js';
import { ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { type Fact, SummaryList } from '../ui/summary-list.js';
import { Tag } from '../ui/tag.js';
import { ROLE_WORDS } from '../words/journey.js';
import { Place } from '../words/place.js';
import {
  FLAG_WORDS,
  LOST_CASE_WORDS,
  RECRUITER_KIND_WORDS,
  REPORT_END_WORDS,
  REPORT_SOURCE_WORDS,
  REPORT_STATE_WORDS,
} from '../words/recruiters.js';
import { wordOf } from '../words/words.js';
import { companyWords } from './company-words.js';

/** All that is reported of one who recruits, and beside each report what he says to it. */
export function RecruiterPage(): JSX.Element {
  const { code = '' } = useRoute().params;
  const load = useLoad((signal) => getRecruiter(code, signal), [code]);
  return (
    <Page
      title={load.state === 'ready' ? load.data.name : t`Perekrut`}
      caption={code}
      lead={t`Ini laporan, bukan temuan. Rahasia: jangan diumumkan atau ditempel.`}
      back={{ href: '/perekrut', text: t`Register perekrut` }}
    >
      <Loaded load={load}>
        {(recruiter) => (
          <>
            <section class="card">
              <SummaryList facts={factsOf(recruiter)} />
            </section>
            {recruiter.history.map((report) => (
              <Report key={report.reportId} code={code} report={report} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function factsOf({ kind, reach, lostCases }: RecruiterRecord): Fact[] {
  return [
    { term: t`Jenis perekrut`, value: wordOf(RECRUITER_KIND_WORDS, kind) },
    { term: t`Desa yang melaporkan, sekabupaten`, value: numberWords(reach) },
    { term: t`Calonnya yang gagal berangkat atau hilang kontak`, value: numberWords(lostCases) },
  ];
}

function Report({ code, report }: { code: string; report: ReportView }): JSX.Element {
  const day = dayWords(report.toldOn);
  return (
    <section class="card stack">
      <h2>
        {t`Laporan ${day}`}{' '}
        <Tag sentiment={report.state === 'STANDING' ? 'warning' : 'informative'}>
          {wordOf(REPORT_STATE_WORDS, report.state)}
        </Tag>
      </h2>
      <div class="columns">
        <div class="stack stack--tight">
          <h3>{t`Yang dilaporkan`}</h3>
          <SummaryList facts={toldFacts(report)} />
        </div>
        <div class="stack stack--tight">
          <h3>{t`Jawaban perekrut`}</h3>
          {report.replies.length === 0 && (
            <p class="secondary">{t`Belum ada. Ia berhak menjawab lewat dinas atau BP3MI.`}</p>
          )}
          {report.replies.map(({ saidOn, text, role }, index) => (
            <p key={index}>
              <q dir="auto">{text}</q>{' '}
              <span class="secondary small">
                {dayWords(saidOn)}, {wordOf(ROLE_WORDS, role)}
              </span>
            </p>
          ))}
        </div>
      </div>
      <Steps code={code} report={report} />
    </section>
  );
}

function toldFacts(report: ReportView): Fact[] {
  const { contact, said, flags, lostCase, worksFor, workerId, endReason, endedOn } = report;
  return [
    { term: t`Disebut sebagai`, value: <bdi>{report.name}</bdi> },
    ...(contact ? [{ term: t`Nomor telepon atau akunnya`, value: <bdi>{contact}</bdi> }] : []),
    { term: t`Yang melapor`, value: wordOf(REPORT_SOURCE_WORDS, report.source) },
    { term: t`Dicatat oleh`, value: wordOf(ROLE_WORDS, report.role) },
    { term: t`Desa`, value: <Place code={report.villageCode} /> },
    {
      term: t`Menurut laporan`,
      value: flags.length === 0 ? '–' : flags.map((flag) => <div key={flag}>{wordOf(FLAG_WORDS, flag)}</div>),
    },
    ...(lostCase ? [{ term: t`Yang pernah ia ajak`, value: wordOf(LOST_CASE_WORDS, lostCase) }] : []),
    ...(said ? [{ term: t`Ucapan yang melapor`, value: <q dir="auto">{said}</q> }] : []),
    ...(worksFor ? [{ term: t`Mengaku dari`, value: companyWords(worksFor) }] : []),
    ...(workerId ? [{ term: t`Warga`, value: <Record workerId={workerId} /> }] : []),
    ...(endReason && endedOn
      ? [
          {
            term: wordOf(REPORT_STATE_WORDS, report.state),
            value: `${dayWords(endedOn)}: ${wordOf(REPORT_END_WORDS, endReason)}`,
          },
        ]
      : []),
  ];
}

function Record({ workerId }: { workerId: string }): JSX.Element {
  const { role } = usePerson();
  const at = role === 'KEPALA_DESA' ? '/desa' : '/tugas';
  return <a href={`${at}/warga/${workerId}`}>{t`Lihat catatan`}</a>;
}

function Steps({ code, report }: { code: string; report: ReportView }): JSX.Element {
  const isOffice = usePerson().role !== 'KEPALA_DESA';
  const stands = report.state === 'STANDING';
  const to = (step: string): string => `/perekrut/${code}/${report.reportId}/${step}`;
  return (
    <div class="buttons">
      {isOffice && (
        <ButtonLink variant="secondary" href={to('jawaban')}>{t`Catat jawaban perekrut`}</ButtonLink>
      )}
      {stands && <ButtonLink variant="tertiary" href={to('tarik')}>{t`Tarik laporan`}</ButtonLink>}
      {stands && isOffice && (
        <ButtonLink variant="tertiary" href={to('tidak-berdasar')}>{t`Nyatakan tidak berdasar`}</ButtonLink>
      )}
    </div>
  );
}
