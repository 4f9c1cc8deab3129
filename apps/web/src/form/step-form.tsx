import { t } from '@lingui/core/macro';
import type { ComponentChildren, JSX } from 'preact';
import { today } from '../locale/today.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { answersOf, asked, initialValues } from './answers.js';
import { complaintsOf, labelIn } from './complaints.js';
import { Failure } from './failure.js';
import { Field } from './field.js';
import type { Answer, FieldSpec, FieldValues } from './field-spec.js';
import { useForm } from './use-form.js';

interface StepFormProps {
  fields: readonly FieldSpec[];
  /** What the button does, in words: "Verifikasi desa". */
  submitText: string;
  cancelHref: string;
  send: (answers: Record<string, Answer>, idempotencyKey: string) => Promise<void>;
  /** What is to be looked at again before it is sent, as the form stands. */
  advice?: ((values: FieldValues) => ComponentChildren) | undefined;
  children?: ComponentChildren;
}

/** The form of one step: its questions, one button, and what the server says when it says no. */
export function StepForm({
  fields,
  submitText,
  cancelHref,
  send,
  advice,
  children,
}: StepFormProps): JSX.Element {
  const form = useForm<FieldValues>({
    initial: initialValues(fields, today()),
    check: (values) => complaintsOf(fields, values),
    labelOf: labelIn(fields),
    submit: (values, key) => send(answersOf(fields, values, today()), key),
  });
  return (
    <form class="stack stack--loose" onSubmit={form.onSubmit} noValidate>
      <ErrorSummary complaints={form.complaints} />
      {children}
      {asked(fields, form.values).map((spec) => (
        <Field key={spec.name} spec={spec} control={form.bind(spec.name)} />
      ))}
      {advice?.(form.values)}
      <Failure error={form.failure} />
      <Buttons>
        <Button type="submit" busy={form.busy}>
          {form.busy ? t`Sedang dikirim…` : submitText}
        </Button>
        <ButtonLink variant="tertiary" href={cancelHref}>{t`Batal`}</ButtonLink>
      </Buttons>
    </form>
  );
}
