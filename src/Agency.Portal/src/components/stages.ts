import { IconArchive, IconFileImport, IconGavel, IconMail, IconPhone, IconScale, type TablerIcon } from '@tabler/icons-react';
import type { Hue } from '../theme/colors';

/** The way of a case. Some hues look alike without red-green vision: icon, word and step always stand together. */
export const stages = {
  Referral: { color: 'slate', icon: IconFileImport, step: 1 },
  Amicable: { color: 'brand', icon: IconPhone, step: 2 },
  PreLegal: { color: 'violet', icon: IconMail, step: 3 },
  LegalRecommended: { color: 'held', icon: IconScale, step: 4 },
  Litigation: { color: 'plum', icon: IconGavel, step: 5 },
  Closed: { color: 'slate', icon: IconArchive, step: undefined },
} as const satisfies Record<string, { color: Hue; icon: TablerIcon; step: number | undefined }>;

export type Stage = keyof typeof stages;
export const stageNames = Object.keys(stages) as Stage[];
export const stepsInAll = 5;
