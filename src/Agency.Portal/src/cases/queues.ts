import { every, type Filter, type Row } from '../api/rows';

type NextStep = Row<'Cases'>['nextStep'];

/** Parts of the work queue, by the last word of their address. */
export const queues: Record<string, NextStep> = {
  callbacks: 'CallbackDue', 'broken-promises': 'PromiseBroken', 'first-contact': 'FirstContact', 'follow-up': 'FollowUp',
};

/** Cases that "Next case" would give, as soon as they are due. */
export const queued: Filter<'Cases'> = 'isQueued eq true';
export const due = (minute: string, ...more: Filter<'Cases'>[]) => every('Cases', queued, `nextStepAt le ${minute}`, ...more);
export const later = (minute: string, ...more: Filter<'Cases'>[]) => every('Cases', queued, `nextStepAt gt ${minute}`, ...more);
export const ofStep = (step: NextStep): Filter<'Cases'> => `nextStep eq '${step}'`;
