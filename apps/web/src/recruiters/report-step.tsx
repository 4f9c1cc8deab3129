import type { MessageDescriptor } from '@lingui/core';
import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { getRecruiter, takeReportStep } from '../client/recruiters.js';
import { useLoad } from '../client/use-load.js';
import type { FieldSpec } from '../form/field-spec.js';
import { HAPPENED_ON } from '../form/happened-on.js';
import { Loaded } from '../form/loaded.js';
import { StepForm } from '../form/step-form.js';
import { NotFound } from '../public/not-found.js';
import { Page } from '../ui/page.js';
import { announce } from '../ui/toast.js';
import { DISMISSAL_WORDS, WITHDRAWAL_WORDS } from '../words/recruiters.js';
import { oneOf } from '../words/words.js';

interface Step {
  readonly title: MessageDescriptor;
  readonly lead: MessageDescriptor;
  readonly done: MessageDescriptor;
  readonly route: 'replies' | 'withdrawal' | 'dismissal';
  readonly fields: readonly FieldSpec[];
}

const STEPS: Readonly<Record<string, Step>> = {
  jawaban: {
    title: msg`Catat jawaban perekrut`,
    lead: msg`Tulis seperti yang ia katakan. Jawaban selalu dibaca bersama laporannya.`,
    done: msg`Jawaban tercatat.`,
    route: 'replies',
    fields: [{ kind: 'text', name: 'text', label: msg`Jawabannya` }, HAPPENED_ON],
  },
  tarik: {
    title: msg`Tarik laporan`,
    lead: msg`Laporan tetap tersimpan dengan alasannya, dan tidak dihitung lagi.`,
    done: msg`Laporan ditarik.`,
    route: 'withdrawal',
    fields: [{ kind: 'radio', name: 'reasonCode', label: msg`Mengapa?`, choices: oneOf(WITHDRAWAL_WORDS) }],
  },
  'tidak-berdasar': {
    title: msg`Nyatakan tidak berdasar`,
    lead: msg`Laporan tetap tersimpan dengan alasannya, dan tidak dihitung lagi.`,
    done: msg`Laporan dinyatakan tidak berdasar.`,
    route: 'dismissal',
    fields: [{ kind: 'radio', name: 'reasonCode', label: msg`Mengapa?`, choices: oneOf(DISMISSAL_WORDS) }],
  },
};

/** What is done with a report: his answer beside it, or its end. */
export function ReportStep(): JSX.Element {
  const { code = '', reportId = '', step: name = '' } = useRoute().params;
  const { route } = useLocation();
  const load = useLoad((signal) => getRecruiter(code, signal), [code]);
  const step = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined;
  if (!step) return <NotFound />;
  const back = `/perekrut/${code}`;
  return (
    <Page
      narrow
      title={i18n._(step.title)}
      lead={i18n._(step.lead)}
      caption={code}
      back={{ href: back, text: t`Kembali` }}
    >
      <Loaded load={load}>
        {({ history }) => {
          const report = history.find((each) => each.reportId === reportId);
          if (!report) return <NotFound />;
          return (
            <StepForm
              fields={step.fields}
              submitText={i18n._(step.title)}
              cancelHref={back}
              send={async (answers, idempotencyKey) => {
                const version = step.route === 'replies' ? undefined : report.version;
                await takeReportStep(reportId, step.route, answers, { idempotencyKey, version });
                announce(i18n._(step.done));
                route(back, true);
              }}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}
