import { newId } from '@libs/kernel';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem, Unreachable } from '../client/problem.js';
import { waits, waitsNoMore } from '../shell/waiting.js';
import type { Control } from '../ui/control.js';
import type { FieldComplaint } from '../ui/error-summary.js';
import { fieldOfPointer } from './pointer.js';

/** What is wrong, by field, in words; empty when all is well. */
export type Complaints<V> = Partial<Record<keyof V & string, string>>;

interface FormOptions<V> {
  initial: V;
  check: (values: V) => Complaints<V>;
  /** Sends the values; what it throws is shown. The key stays the same until one attempt has succeeded. */
  submit: (values: V, idempotencyKey: string) => Promise<void>;
  /** Where the answers outlive this form, the key that they are kept with: whoever keeps it says when they are given up. */
  keptKey?: string;
  /** Where a field has another name in the body: `{ 'phones.e164': 'phone' }`. */
  pointers?: Readonly<Record<string, string>>;
  /** What a field is called on the screen: the server's complaint says only what is wrong with it. */
  labelOf?: (field: string) => string | undefined;
}

export interface Form<V> {
  values: V;
  /** Whether anything was typed or chosen yet. */
  touched: boolean;
  busy: boolean;
  /** Complaints in the order of the fields, for the summary. */
  complaints: readonly FieldComplaint[];
  /** Why the last attempt failed, where that is not about a field. */
  failure: unknown;
  bind<K extends keyof V & string>(name: K): Control<V[K]>;
  onSubmit: (event: Event) => void;
}

/**
 * A form that is checked when it is sent, and whose complaints go away as they are answered. Sending twice is
 * harmless: the key under which the server remembers the attempt belongs to the form, not to the click.
 */
export function useForm<V extends object>(options: FormOptions<V>): Form<V> {
  const [values, setValues] = useState(options.initial);
  const [complaints, setComplaints] = useState<readonly FieldComplaint[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [touched, setTouched] = useState(false);
  const ownKey = useRef(newId());
  // What has not arrived when its form is left is given up with it.
  useEffect(() => () => waitsNoMore(ownKey.current), []);

  const send = async (): Promise<void> => {
    const found = listed(options.check(values), values);
    setComplaints(found);
    setFailure(undefined);
    if (found.length > 0 || busy) return;
    setBusy(true);
    const key = options.keptKey ?? ownKey.current;
    try {
      await options.submit(values, key);
      waitsNoMore(key);
      ownKey.current = newId();
    } catch (error) {
      if (hasNotArrived(error)) waits(key, Date.now());
      else waitsNoMore(key);
      const told = complaintsOf(error, Object.keys(values), options);
      if (told.length > 0) setComplaints(told);
      else setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return {
    values,
    touched,
    busy,
    complaints,
    failure,
    bind: (name) => ({
      name,
      value: values[name],
      error: complaints.find((complaint) => complaint.field === name)?.text,
      onChange: (value) => {
        setTouched(true);
        setValues((before) => ({ ...before, [name]: value }));
        setComplaints((before) => before.filter((complaint) => complaint.field !== name));
      },
    }),
    onSubmit: (event) => {
      event.preventDefault();
      void send();
    },
  };
}

/** No answer, or none that says that it was taken or refused: as far as anybody here knows, it still has to be sent. */
function hasNotArrived(error: unknown): boolean {
  return (
    error instanceof Unreachable ||
    (error instanceof Problem && (error.status >= 500 || error.status === 429))
  );
}

function listed<V extends object>(complaints: Complaints<V>, values: V): FieldComplaint[] {
  return Object.keys(values).flatMap((field) => {
    const text = complaints[field as keyof V & string];
    return text ? [{ field, text }] : [];
  });
}

function complaintsOf(
  error: unknown,
  fields: readonly string[],
  { pointers, labelOf }: Pick<FormOptions<object>, 'pointers' | 'labelOf'>,
): FieldComplaint[] {
  if (!(error instanceof Problem)) return [];
  return (error.body.errors ?? []).map(({ pointer, detail }) => {
    const field = pointer && fieldOfPointer(pointer, fields, pointers);
    if (!field) return { text: detail };
    const label = labelOf?.(field);
    return { field, text: label ? `${label}: ${detail}` : detail };
  });
}
