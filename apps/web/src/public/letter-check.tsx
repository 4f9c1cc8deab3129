import { parseLetterCode } from '@libs/identifiers';
import { dotted } from '@libs/reference';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Route, Router, useLocation, useRoute } from 'preact-iso/router';
import { verifyLetter } from '../client/letters.js';
import type { LetterVerification } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { dayWords } from '../locale/format.js';
import type { ScreenProps } from '../shell/screen.js';
import { Alert } from '../ui/alert.js';
import { Button, Buttons } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { type Fact, SummaryList } from '../ui/summary-list.js';
import { TextField } from '../ui/text-field.js';
import { LETTER_TYPE_WORDS, sentimentOfLetter } from '../words/letters.js';
import { SIGNER_RELATION_WORDS, SIGNING_CAPACITY_WORDS } from '../words/person.js';
import { countryName } from '../words/places-and-jobs.js';
import { wordOf } from '../words/words.js';

/** Whether a letter is real: for anybody who holds the paper, by its QR or by typing its code. */
export default function LetterCheck({ locale }: ScreenProps): JSX.Element {
  return (
    <Router>
      <Route path="/" component={Enter} locale={locale} />
      <Route path="/:code" component={Result} locale={locale} />
    </Router>
  );
}

function Enter(): JSX.Element {
  return (
    <Page
      narrow
      title={t`Periksa surat`}
      lead={t`Ketik kode yang tertulis di bawah surat, di samping gambar QR.`}
    >
      <CodeForm />
    </Page>
  );
}

function Result(): JSX.Element {
  const code = useRoute().params['code'] ?? '';
  const load = useLoad((signal) => verifyLetter(code, signal), [code]);
  return (
    <Page narrow title={t`Hasil pemeriksaan surat`} back={{ href: '/periksa', text: t`Periksa surat lain` }}>
      <Loaded load={load}>{(letter) => <Letter letter={letter} />}</Loaded>
    </Page>
  );
}

/** A code that cannot be one is a slip of the finger: said here, before anything is asked. */
function CodeForm(): JSX.Element {
  const { route } = useLocation();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="stack stack--loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const code = parseLetterCode(text);
        setWrong(code === undefined);
        if (code) route(`/periksa/${code}`);
      }}
    >
      <TextField
        name="code"
        label={t`Kode surat`}
        hint={t`17 huruf dan angka, misalnya 7K3Q-DW9M-…`}
        error={
          wrong ? t`Kode ini tidak lengkap atau salah ketik. Cocokkan lagi dengan kertasnya.` : undefined
        }
        value={text}
        onChange={setText}
        maxLength={40}
      />
      <Buttons>
        <Button type="submit">{t`Periksa`}</Button>
      </Buttons>
    </form>
  );
}

function Letter({ letter }: { letter: LetterVerification }): JSX.Element {
  const { title, advice } = verdict(letter);
  return (
    <>
      <Alert sentiment={sentimentOfLetter(letter.state)} title={title} live="status">
        <p>{advice}</p>
      </Alert>
      <section class="card stack stack--tight">
        <h2>{t`Yang harus tertulis di kertas`}</h2>
        <SummaryList facts={factsOf(letter)} />
      </section>
      <p>
        {t`Cocokkan satu per satu. Bila ada yang berbeda, kode ini diambil dari surat lain: jangan terima kertasnya dan beri tahu desanya.`}
      </p>
    </>
  );
}

function verdict({ state, since }: LetterVerification): { title: string; advice: string } {
  const day = since ? dayWords(since) : '';
  switch (state) {
    case 'DIKETAHUI':
      return {
        title: t`Surat ini berlaku`,
        advice: t`Kepala desa atau lurah mengetahuinya pada ${day}.`,
      };
    case 'DICABUT':
      return {
        title: t`Surat ini dicabut, tidak berlaku`,
        advice: t`Dicabut desa sejak ${day}.`,
      };
    case 'BATAL':
      return {
        title: t`Surat ini batal, tidak berlaku`,
        advice: t`Nomornya tidak dipakai. Dibatalkan pada ${day}.`,
      };
    default:
      return {
        title: t`Surat ini belum berlaku`,
        advice: t`Sudah dicetak desa, tetapi kepala desa atau lurah belum mengetahuinya. Tanyakan kepada desanya.`,
      };
  }
}

function factsOf(letter: LetterVerification): Fact[] {
  const village = `${letter.villageName} (${dotted(letter.villageCode)})`;
  return [
    { term: t`Jenis surat`, value: wordOf(LETTER_TYPE_WORDS, letter.type) },
    { term: t`Nomor`, value: <span class="digits">{letter.number}</span> },
    { term: t`Dicetak`, value: dayWords(letter.printedOn) },
    { term: t`Desa`, value: village },
    { term: t`Nama`, value: <span class="digits">{letter.maskedName}</span> },
    { term: t`Tahun lahir`, value: letter.birthYear },
    { term: t`Tujuan`, value: countryName(letter.country) },
    { term: t`Penandatangan`, value: wordOf(SIGNER_RELATION_WORDS, letter.signerRelation) },
    {
      term: t`Diketahui sebagai`,
      value: letter.capacity ? wordOf(SIGNING_CAPACITY_WORDS, letter.capacity) : t`belum diketahui`,
    },
  ];
}
