import { useCallback, useRef, useState, type ChangeEvent, type FormEvent } from 'react';
import { ApiProblem, isProblem } from '../../api/problem';
import { stillWrong, type Errors, type Refusal } from './refusal';
import { useDraft } from './useDraft';

export interface SubmitContext {
  /** One per opening of the form, until an answer: a second click or a retry is the same posting. */
  idempotencyKey: string;
}

interface Options<Values extends object, Result> {
  initial: Values;
  /** What each field is called, for the list of problems. */
  labels?: Partial<Record<keyof Values & string, string>>;
  /** What can be seen without the server; asked on submit, never on blur. */
  check?: (values: Values) => Errors;
  submit: (values: Values, context: SubmitContext) => Promise<Result>;
  onDone?: (result: Result, values: Values) => void | Promise<void>;
  /** Keeps what was typed in this tab until it is sent. Not for passwords. */
  draftKey?: string;
}

export interface FieldProps<Value> {
  id: string;
  name: string;
  value: Value;
  error: string | undefined;
  onChange: (next: Value | ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void;
}

export interface ApiFormState<Values extends object> {
  values: Values;
  errors: Errors;
  problem: unknown;
  labels: Record<string, string | undefined>;
  submitting: boolean;
  /** Counts refused attempts, so that the list of problems takes focus anew each time. */
  attempts: number;
  change: (change: Partial<Values>) => void;
  field: <Name extends keyof Values & string>(name: Name) => FieldProps<Values[Name]>;
  idOf: (name: string) => string;
  submit: (event?: FormEvent) => void;
  reset: () => void;
}

const secondClickMilliseconds = 1000;
let opened = 0;

export function useApiForm<Values extends object, Result>(options: Options<Values, Result>): ApiFormState<Values> {
  const [prefix] = useState(() => `form${++opened}`);
  const [values, setValues, dropDraft] = useDraft(options.draftKey, options.initial);
  const [refusal, setRefusal] = useState<Refusal<Values>>();
  const [submitting, setSubmitting] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const idempotencyKey = useRef('');
  const busy = useRef(false);
  const sent = useRef<{ values: Values; at: number }>(undefined);
  const idOf = useCallback((name: string) => `${prefix}-${name}`, [prefix]);
  const change = useCallback((next: Partial<Values>) => setValues((before) => ({ ...before, ...next })), [setValues]);

  const refuse = (errors: Errors, problem?: unknown) => {
    setRefusal({ errors, problem, values });
    setAttempts((before) => before + 1);
  };

  const send = async () => {
    const wrong = options.check?.(values) ?? {};
    if (Object.keys(wrong).length > 0) return refuse(wrong);
    busy.current = true;
    setSubmitting(true);
    idempotencyKey.current ||= crypto.randomUUID();
    try {
      const result = await options.submit(values, { idempotencyKey: idempotencyKey.current });
      idempotencyKey.current = '';
      sent.current = { values, at: performance.now() };
      dropDraft();
      setRefusal(undefined);
      await options.onDone?.(result, values);
    } catch (error) {
      // After an answer the next attempt is a new posting; after silence it may be the same one.
      if (isAnswer(error)) idempotencyKey.current = '';
      refuse(fieldsOf(error, values), error);
    } finally {
      busy.current = false;
      setSubmitting(false);
    }
  };

  /** What went out a moment ago is not sent again before somebody has changed it: the page that follows may not be there yet. */
  const isSecondClick = () => sent.current?.values === values && performance.now() - sent.current.at < secondClickMilliseconds;

  // What was put right is wrong no longer: the list of problems follows the fields.
  const { errors, problem } = stillWrong(refusal, values, options.check);

  return {
    values,
    errors,
    problem,
    labels: (options.labels ?? {}) as Record<string, string | undefined>,
    submitting,
    attempts,
    change,
    idOf,
    field: (name) => ({
      id: idOf(name),
      name,
      value: values[name],
      error: errors[name],
      onChange: (next) => change({ [name]: valueOf(next) } as Partial<Values>),
    }),
    submit: (event) => {
      event?.preventDefault();
      if (!busy.current && !isSecondClick()) void send();
    },
    reset: () => {
      setValues(options.initial);
      setRefusal(undefined);
    },
  };
}

const isAnswer = (error: unknown) => error instanceof ApiProblem && error.status >= 400 && error.status < 500;

/** `amount.currency` belongs to the field `amount` when the form has no field of the longer name. */
function fieldsOf(error: unknown, values: object): Errors {
  if (!isProblem(error, 400)) return {};
  return Object.fromEntries(Object.entries(error.errors).map(([name, texts]) => {
    const parts = name.split('.');
    while (parts.length > 1 && !(parts.join('.') in values)) parts.pop();
    return [parts.join('.'), texts.join(' ')];
  }));
}

function valueOf(next: unknown) {
  if (typeof next !== 'object' || next === null || !('currentTarget' in next)) return next;
  const control = next.currentTarget as HTMLInputElement;
  return control.type === 'checkbox' ? control.checked : control.value;
}
