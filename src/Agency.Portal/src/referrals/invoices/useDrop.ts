import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../components/Form/useDraft';
import { announce } from '../../frame/announce';
import { referralChanged, sendFiles, type EvidenceKind, type FileVerdict } from '../referral';
import { afterDrop, countOutcomes, without } from './verdicts';

export const filesMax = 50;

/** The verdicts of this tab's drops. The server keeps what it took; what it refused is listed here until it is dealt with. */
export function useDrop(number: string, place: 'invoices' | 'evidence') {
  const { t } = useTranslation('referrals');
  const [{ verdicts }, setKept] = useDraft<{ verdicts: FileVerdict[] }>(`referral.${number}.${place}`, { verdicts: [] });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [tooMany, setTooMany] = useState(false);

  const drop = async (files: File[], { kind, replaces }: { kind?: EvidenceKind; replaces?: string } = {}) => {
    setProblem(undefined);
    setTooMany(files.length > filesMax);
    if (files.length > filesMax) return;
    setBusy(true);
    try {
      const fresh = await sendFiles(number, files, kind);
      setKept((before) => ({ verdicts: afterDrop(before.verdicts, fresh, replaces) }));
      announce(summary(fresh));
      await referralChanged(number);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };

  const forget = (fileName: string) => setKept((before) => ({ verdicts: without(before.verdicts, fileName) }));

  return { verdicts, busy, problem, tooMany, drop, forget };

  function summary(fresh: FileVerdict[]) {
    return Object.entries(countOutcomes(fresh)).filter(([, count]) => count > 0).map(([outcome, count]) => t(`outcome.${outcome}`, { count })).join(', ');
  }
}

export type Drop = ReturnType<typeof useDrop>;
