import { consentNotice } from '@libs/notices';
import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { consentsOf, giveConsent, withdrawConsent } from '../client/consents.js';
import { getWorker } from '../client/registration.js';
import { useLoad } from '../client/use-load.js';
import type { FieldSpec } from '../form/field-spec.js';
import { DECIDED_ON } from '../form/happened-on.js';
import { Loaded } from '../form/loaded.js';
import { StepForm } from '../form/step-form.js';
import { NotFound } from '../public/not-found.js';
import { Alert } from '../ui/alert.js';
import { Page } from '../ui/page.js';
import { announce } from '../ui/toast.js';
import { CONSENT_MEDIUM_WORDS, CONSENT_PURPOSE_WORDS, CONSENT_WITHDRAWAL_WORDS } from '../words/consents.js';
import { inLanguage } from '../words/refusals.js';
import { nameWords } from '../words/who.js';
import { oneOf, wordOf } from '../words/words.js';
import { NoticeText } from './notice-text.js';

/* A desk sends no codes. */
const { SIGNATURE, THUMBPRINT, RECORDED_VOICE } = CONSENT_MEDIUM_WORDS;

const HEARD: FieldSpec = {
  kind: 'yes',
  name: 'heard',
  label: msg`Naskah sudah dibacakan, dan ia setuju tanpa dipaksa`,
};

const HOW: readonly FieldSpec[] = [
  {
    kind: 'radio',
    name: 'medium',
    label: msg`Bagaimana ia menyatakannya?`,
    choices: oneOf({ SIGNATURE, THUMBPRINT, RECORDED_VOICE }),
  },
  {
    kind: 'text',
    name: 'witness',
    label: msg`Nama saksi`,
    hint: msg`Bukan yang membacakan`,
    onlyIf: ({ medium }) => medium === 'THUMBPRINT',
  },
  DECIDED_ON,
];

const SCOPE: FieldSpec = {
  kind: 'text',
  name: 'scope',
  label: msg`Kode organisasi yang boleh melihat`,
  hint: msg`Misalnya OMS-DEMO-01`,
  width: 'medium',
  capitals: true,
  check: (code) =>
    /^(?!.*\d{6})[A-Z0-9][A-Z0-9_-]{0,39}$/i.test(code)
      ? undefined
      : msg`Kode organisasi: huruf, angka, dan tanda hubung, misalnya OMS-DEMO-01`,
};

/** The notice is read to her, and what she says is written down. */
export function GiveConsent(): JSX.Element {
  const { workerId = '', purpose = '' } = useRoute().params;
  const { route } = useLocation();
  const load = useLoad((signal) => getWorker(workerId, signal), [workerId]);
  if (!Object.hasOwn(CONSENT_PURPOSE_WORDS, purpose)) return <NotFound />;
  const notice = consentNotice(purpose as keyof typeof CONSENT_PURPOSE_WORDS);
  const record = `/desa/warga/${workerId}`;
  return (
    <Page
      narrow
      title={inLanguage(notice.title)}
      lead={t`Bacakan pelan-pelan, lalu tanyakan. Bila ia tidak setuju, tidak ada yang dicatat.`}
      caption={load.state === 'ready' ? nameWords(load.data) : undefined}
      back={{ href: record, text: t`Kembali ke catatan` }}
    >
      <NoticeText notice={notice} />
      <Loaded load={load}>
        {() => (
          <StepForm
            fields={[HEARD, ...(purpose === 'OMS_SHARING' ? [SCOPE] : []), ...HOW]}
            submitText={t`Catat persetujuan`}
            cancelHref={record}
            send={async (answers, idempotencyKey) => {
              const { heard: _, ...how } = answers;
              const language = i18n.locale === 'en' ? 'en' : 'id';
              const said = { purpose, noticeVersion: notice.version, language };
              await giveConsent(workerId, { ...how, ...said }, idempotencyKey);
              announce(t`Persetujuan tercatat.`);
              route(record, true);
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}

export function WithdrawConsent(): JSX.Element {
  const { workerId = '', consentId = '' } = useRoute().params;
  const { route } = useLocation();
  const load = useLoad((signal) => consentsOf(workerId, signal), [workerId]);
  const record = `/desa/warga/${workerId}`;
  return (
    <Page
      narrow
      title={t`Cabut persetujuan`}
      lead={t`Berlaku seketika. Ia tidak perlu memberi alasan, dan layanan desa tetap sama.`}
      back={{ href: record, text: t`Kembali ke catatan` }}
    >
      <Loaded load={load}>
        {(consents) => {
          const consent = consents.find((each) => each.consentId === consentId && !each.withdrawnOn);
          if (!consent)
            return (
              <Alert sentiment="informative" title={t`Persetujuan ini sudah dicabut atau tidak ada`}>
                <p>
                  <a href={record}>{t`Lihat catatan warga`}</a>
                </p>
              </Alert>
            );
          const { purpose, scope, version } = consent;
          return (
            <>
              <p class="card">
                <strong>{wordOf(CONSENT_PURPOSE_WORDS, purpose)}</strong>{' '}
                <span class="secondary">{scope}</span>
              </p>
              <StepForm
                fields={[
                  {
                    kind: 'radio',
                    name: 'reasonCode',
                    label: msg`Apa yang terjadi?`,
                    choices: oneOf(CONSENT_WITHDRAWAL_WORDS),
                    initial: 'SHE_WITHDREW',
                  },
                  DECIDED_ON,
                ]}
                submitText={t`Cabut persetujuan`}
                cancelHref={record}
                send={async (answers, idempotencyKey) => {
                  await withdrawConsent(consentId, answers, { idempotencyKey, version });
                  announce(t`Persetujuan dicabut.`);
                  route(record, true);
                }}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
