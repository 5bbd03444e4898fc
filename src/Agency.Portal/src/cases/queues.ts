import type { components } from '../api/schema';

type NextStep = components['schemas']['NextStep'];

/** Parts of the work queue, by the last word of their address. */
export const queues: Record<string, NextStep> = {
  callbacks: 'CallbackDue', 'broken-promises': 'PromiseBroken', 'first-contact': 'FirstContact', 'follow-up': 'FollowUp',
};

/** Cases that "Next case" would give, as soon as they are due. */
export const queued = 'isQueued eq true';
export const due = (minute: string) => `${queued} and nextStepAt le ${minute}`;
export const later = (minute: string) => `${queued} and nextStepAt gt ${minute}`;
export const ofStep = (step: NextStep) => `nextStep eq '${step}'`;
