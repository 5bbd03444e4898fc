import type { components } from '../api/schema';
import type { Tone } from '../components/StatusBadge';

export const outcomeTones = { Running: 'busy', Succeeded: 'good', Failed: 'bad' } as const satisfies Record<components['schemas']['JobOutcome'], Tone>;
export const outcomes = Object.keys(outcomeTones) as components['schemas']['JobOutcome'][];
