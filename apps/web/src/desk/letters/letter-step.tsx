import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { getLetter, takeLetterStep, type LetterStep } from '../../client/letters.js';
import type { LetterRecord } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import type { Answer, FieldSpec } from '../../form/field-spec.js';
import { DECIDED_ON, HAPPENED_ON } from '../../form/happened-on.js';
import { Loaded } from '../../form/loaded.js';
import { StepForm } from '../../form/step-form.js';
import { NotFound } from '../../public/not-found.js';
import { Alert } from '../../ui/alert.js';
import { Page } from '../../ui/page.js';
import { announce } from '../../ui/toast.js';
import { VOID_REASON_WORDS } from '../../words/letters.js';
import { SIGNING_CAPACITY_WORDS } from '../../words/person.js';
import { oneOf } from '../../words/words.js';

interface Step {
  step: LetterStep;
  title: MessageDescriptor;
  lead: MessageDescriptor;
  done: MessageDescriptor;
  /** From which states it is taken. */
  from: readonly LetterRecord['state'][];
  fields: readonly FieldSpec[];
}

const AGENDA_ENTRY: FieldSpec = {
  kind: 'text',
  name: 'agendaEntry',
  label: msg`Nomor urut di buku agenda`,
  hint: msg`Nomornya saja, misalnya 17`,
  entry: 'digits',
  width: 'short',
  optional: true,
  check: (text) =>
    /^[1-9]\d{0,4}$/.test(text) ? undefined : msg`Nomor agenda: tulis dengan angka, misalnya 17`,
};

const STEPS: Readonly<Record<string, Step>> = {
  cetak: {
    step: 'printing',
    title: msg`Beri nomor dan cetak`,
    lead: msg`Surat mendapat nomor dan kode yang tidak pernah dipakai lagi. Setelah itu lembarnya dapat diunduh.`,
    done: msg`Surat bernomor. Unduh lembarnya untuk dicetak.`,
    from: ['DRAFT'],
    fields: [
      {
        kind: 'select',
        name: 'capacity',
        label: msg`Akan diketahui sebagai`,
        choices: oneOf(SIGNING_CAPACITY_WORDS),
      },
      AGENDA_ENTRY,
      DECIDED_ON,
    ],
  },
  ditandatangani: {
    step: 'family-signature',
    title: msg`Catat sudah ditandatangani`,
    lead: msg`Keluarga sudah menandatangani lembar ini dengan tangan, di atas meterai.`,
    done: msg`Tanda tangan keluarga tercatat.`,
    from: ['DICETAK'],
    fields: [AGENDA_ENTRY, HAPPENED_ON],
  },
  batal: {
    step: 'voiding',
    title: msg`Batalkan surat`,
    lead: msg`Nomornya tidak dipakai lagi dan tetap tercatat sebagai batal.`,
    done: msg`Surat dibatalkan.`,
    from: ['DRAFT', 'DICETAK', 'DITANDATANGANI_KELUARGA'],
    fields: [
      { kind: 'radio', name: 'reason', label: msg`Mengapa?`, choices: oneOf(VOID_REASON_WORDS) },
      DECIDED_ON,
    ],
  },
};

/** A step of one letter, on the version that was looked at. */
export function LetterStepPage(): JSX.Element {
  const { letterId = '', step: slug = '' } = useRoute().params;
  const { route } = useLocation();
  const load = useLoad((signal) => getLetter(letterId, signal), [letterId]);
  const taken = STEPS[slug];
  if (!taken) return <NotFound />;
  const letterHref = `/desa/surat/${letterId}`;
  return (
    <Page
      narrow
      title={i18n._(taken.title)}
      lead={i18n._(taken.lead)}
      back={{ href: letterHref, text: t`Kembali ke surat` }}
    >
      <Loaded load={load}>
        {(letter) =>
          taken.from.includes(letter.state) ? (
            <StepForm
              fields={taken.fields}
              submitText={i18n._(taken.title)}
              cancelHref={letterHref}
              send={async (answers, idempotencyKey) => {
                const attempt = { idempotencyKey, version: letter.version };
                await takeLetterStep(letterId, taken.step, bodyOf(answers), attempt);
                announce(i18n._(taken.done));
                route(letterHref, true);
              }}
            />
          ) : (
            <Alert sentiment="informative" title={t`Langkah ini sudah dicatat`}>
              <p>
                <a href={letterHref}>{t`Lihat surat`}</a>
              </p>
            </Alert>
          )
        }
      </Loaded>
    </Page>
  );
}

function bodyOf({ agendaEntry, ...answers }: Record<string, Answer>): object {
  return { ...answers, ...(agendaEntry !== undefined && { agendaEntry: Number(agendaEntry) }) };
}
