import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso/router';
import { getLetter, sheetHref } from '../../client/letters.js';
import type { LetterRecord } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { Loaded } from '../../form/loaded.js';
import { dayWords, numberWords } from '../../locale/format.js';
import { useNames } from '../../office/names.js';
import { whoWords } from '../../words/who-by-id.js';
import { ScanSection } from '../../scans/scan-section.js';
import { usePerson } from '../../session/session.js';
import { Alert } from '../../ui/alert.js';
import { Buttons, ButtonLink } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { type Fact, SummaryList } from '../../ui/summary-list.js';
import { LetterTag } from '../../words/letter-tag.js';
import { LETTER_TYPE_WORDS, OUTSIDE_WORDS, VOID_REASON_WORDS } from '../../words/letters.js';
import {
  PERMIT_REVOCATION_WORDS,
  SIGNER_RELATION_WORDS,
  SIGNING_CAPACITY_WORDS,
} from '../../words/person.js';
import { countryName } from '../../words/places-and-jobs.js';
import { wordOf } from '../../words/words.js';

/** One letter: where it stands, the sheet to print, and the one thing to do next. */
export function LetterPage(): JSX.Element {
  const letterId = useRoute().params['letterId'] ?? '';
  const load = useLoad((signal) => getLetter(letterId, signal), [letterId]);
  return (
    <Page narrow title={t`Surat izin keluarga`} back={{ href: '/desa/surat', text: t`Register surat` }}>
      <Loaded load={load}>{(letter) => <Letter letter={letter} onScanned={load.reload} />}</Loaded>
    </Page>
  );
}

function Letter({ letter, onScanned }: { letter: LetterRecord; onScanned: () => void }): JSX.Element {
  const { workerId } = letter;
  const name = useNames([workerId]).get(workerId);
  return (
    <>
      <div class="row">
        <LetterTag state={letter.state} />
        <a href={`/desa/warga/${workerId}`}>{whoWords({ workerId, name })}</a>
      </div>
      <OftenLookedUp letter={letter} />
      <Next letter={letter} />
      <ScanSection
        of={{ kind: 'letters', id: letter.letterId }}
        title={t`Foto lembar yang ditandatangani`}
        scan={letter.scan}
        mayAdd={letter.state === 'DITANDATANGANI_KELUARGA' || letter.state === 'DIKETAHUI'}
        onKept={onScanned}
      />
      <section class="card stack stack--tight">
        <h2>{t`Isi surat`}</h2>
        <SummaryList facts={factsOf(letter)} />
      </section>
      {isOpen(letter) && (
        <p>
          <a href={`/desa/surat/${letter.letterId}/batal`}>{t`Batalkan surat ini`}</a>
        </p>
      )}
    </>
  );
}

/** To the head: a reason to ask, and no finding. */
function OftenLookedUp({ letter }: { letter: LetterRecord }): JSX.Element | null {
  if (!letter.lookedUpOftenOn) return null;
  const day = dayWords(letter.lookedUpOftenOn);
  return (
    <Alert sentiment="warning" title={t`Banyak diperiksa pada ${day}`}>
      <p>{t`Kodenya dicari lebih sering dari biasanya. Tanyakan kepada warga di mana suratnya dipakai; mungkin lembarnya disalin.`}</p>
    </Alert>
  );
}

/** What comes next, and whose it is. */
function Next({ letter }: { letter: LetterRecord }): JSX.Element | null {
  const { role } = usePerson();
  const here = `/desa/surat/${letter.letterId}`;
  const permit = `/desa/warga/${letter.workerId}/izin-keluarga`;
  const sheet = <Sheet letterId={letter.letterId} />;
  switch (letter.state) {
    case 'DRAFT':
      return (
        <Buttons>
          <ButtonLink href={`${here}/cetak`}>{t`Beri nomor dan cetak`}</ButtonLink>
        </Buttons>
      );
    case 'DICETAK':
      return (
        <Buttons>
          <ButtonLink href={`${here}/ditandatangani`}>{t`Catat sudah ditandatangani`}</ButtonLink>
          {sheet}
        </Buttons>
      );
    case 'DITANDATANGANI_KELUARGA':
      return role === 'KEPALA_DESA' ? (
        <Buttons>
          <ButtonLink href={permit}>{t`Ketahui izin keluarga`}</ButtonLink>
          {sheet}
        </Buttons>
      ) : (
        <>
          <Alert sentiment="informative" title={t`Menunggu kepala desa atau lurah`}>
            <p>{t`Tunjukkan lembar yang sudah ditandatangani keluarga.`}</p>
          </Alert>
          <Buttons>{sheet}</Buttons>
        </>
      );
    case 'DIKETAHUI':
      return (
        <Buttons>
          {sheet}
          {role === 'KEPALA_DESA' && (
            <ButtonLink variant="tertiary" href={`${permit}/cabut`}>{t`Cabut izin keluarga`}</ButtonLink>
          )}
        </Buttons>
      );
    default:
      return null;
  }
}

function Sheet({ letterId }: { letterId: string }): JSX.Element {
  return <ButtonLink variant="secondary" href={sheetHref(letterId)}>{t`Unduh lembar (PDF)`}</ButtonLink>;
}

function isOpen({ state }: LetterRecord): boolean {
  return state === 'DRAFT' || state === 'DICETAK' || state === 'DITANDATANGANI_KELUARGA';
}

function factsOf(letter: LetterRecord): Fact[] {
  const day = (value: string | undefined) => (value ? dayWords(value) : t`belum`);
  const facts: (Fact | false)[] = [
    { term: t`Jenis surat`, value: wordOf(LETTER_TYPE_WORDS, letter.type) },
    { term: t`Nomor`, value: <span class="digits">{letter.number ?? t`belum bernomor`}</span> },
    { term: t`Nomor agenda`, value: letter.agendaNumber ?? t`belum dicatat` },
    { term: t`Tujuan`, value: countryName(letter.country) },
    { term: t`Penandatangan`, value: wordOf(SIGNER_RELATION_WORDS, letter.signerRelation) },
    letter.capacity !== undefined && {
      term: t`Diketahui sebagai`,
      value: wordOf(SIGNING_CAPACITY_WORDS, letter.capacity),
    },
    letter.outside !== 'NO' && { term: t`Alamat KTP`, value: wordOf(OUTSIDE_WORDS, letter.outside) },
    { term: t`Dicetak`, value: day(letter.printedOn) },
    { term: t`Ditandatangani`, value: day(letter.signedOn) },
    { term: t`Diketahui`, value: day(letter.knownOn) },
    letter.reason !== undefined && {
      term: letter.state === 'BATAL' ? t`Batal karena` : t`Dicabut karena`,
      value: wordOf({ ...VOID_REASON_WORDS, ...PERMIT_REVOCATION_WORDS }, letter.reason),
    },
    letter.number !== undefined && { term: t`Kode diperiksa orang`, value: timesWords(letter.timesLookedUp) },
  ];
  return facts.filter((fact): fact is Fact => fact !== false);
}

function timesWords(times: number): string {
  const n = numberWords(times);
  return t`${n} kali`;
}
