import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { isProblem } from '../api/problem';
import { useApiForm } from '../components/Form';
import { bodyOf, faultsOf, isSame, merge, valuesOf, type DescribeField, type DescribeValues } from './describe';
import { ifMatch, referralChanged, type Referral } from './referral';

/** Debtor and note as one form. Typing survives what the server changes meanwhile: a buyer read from an invoice, a colleague's edit. */
export function useDescribe(referral: Referral, onSaved: (goesOn: boolean) => void) {
  const { t } = useTranslation('referrals');
  const [read, setRead] = useState(() => valuesOf(referral));
  const [theirs, setTheirs] = useState<Partial<DescribeValues>>({});
  const [savedAt, setSavedAt] = useState<string>();
  const goesOn = useRef(false);
  const form = useApiForm({
    initial: read,
    draftKey: `referral.${referral.number}.${referral.version}`,
    check: (values) => Object.fromEntries(Object.entries(faultsOf(values)).map(([field, fault]) => [field, t(`debtor.fault.${fault}`)])),
    submit: async (values) => {
      try {
        // Nothing typed: there is nothing to save, and the version stays as it is.
        if (isSame(values, read)) return;
        await take(api.PUT('/api/v1/referrals/{number}', { params: { path: { number: referral.number }, header: ifMatch(referral.version) }, body: bodyOf(values) }));
      } catch (error) {
        if (isProblem(error, 412)) await referralChanged(referral.number);
        throw error;
      }
    },
    onDone: async (_, values) => {
      setRead(values);
      setTheirs({});
      setSavedAt(new Date().toISOString());
      await referralChanged(referral.number);
      onSaved(goesOn.current);
    },
  });

  const now = valuesOf(referral);
  const seen = JSON.stringify(now);
  useEffect(() => {
    if (isSame(now, read)) return;
    const { values, told } = merge(read, form.values, now);
    form.change(values);
    setRead(now);
    setTheirs((before) => ({ ...before, ...Object.fromEntries(told.map((field) => [field, now[field]])) }));
    // Only what the server says decides; typing must not start it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [seen]);

  return {
    form,
    savedAt,
    isDirty: !isSame(form.values, read),
    /** What somebody else wrote into a field that was being typed in. */
    theirs,
    takeTheirs: (field: DescribeField) => {
      form.change({ [field]: theirs[field] });
      setTheirs((before) => ({ ...before, [field]: undefined }));
    },
    save: (next: boolean) => {
      goesOn.current = next;
      form.submit();
    },
    /** For the submit of the form itself: Enter in a field keeps the draft. */
    goesOn,
  };
}

export type Describe = ReturnType<typeof useDescribe>;
