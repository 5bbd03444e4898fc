import type { components as api } from '../api/schema';
import { flat, type BandsValue } from './BandsEditor';

type FeeRule = api['schemas']['FeeRule'];
type Stage = NonNullable<FeeRule['stage']>;
type Component = NonNullable<FeeRule['components']>[number];

export const stages = ['Amicable', 'PreLegal', 'LegalRecommended', 'Litigation'] as const satisfies Stage[];
export const components = ['Principal', 'Interest', 'CollectionCosts', 'CourtCosts', 'Other'] as const satisfies Component[];

/** A rule as it is typed: text everywhere, empty for "no condition". */
export interface RuleValue {
  key: string;
  name: string;
  rates: BandsValue;
  ageDaysMin: string;
  placedBelow: string;
  daysSincePlacementMax: string;
  stage: string;
  isForeign: string;
  isSecondPlacement: string;
  minimum: string;
  cap: string;
  components: Component[];
}

let made = 0;

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));

export const valueOf = (rule?: FeeRule): RuleValue => ({
  key: `rule-${++made}`, name: rule?.name ?? '', rates: rule?.rates ?? flat(''), ageDaysMin: text(rule?.ageDaysMin), placedBelow: text(rule?.placedBelow),
  daysSincePlacementMax: text(rule?.daysSincePlacementMax), stage: text(rule?.stage), isForeign: text(rule?.isForeign), isSecondPlacement: text(rule?.isSecondPlacement),
  minimum: text(rule?.minimum), cap: text(rule?.cap), components: rule?.components ?? [],
});

const number = (value: string) => (value === '' ? null : Number(value));
const yesNo = (value: string) => (value === '' ? null : value === 'true');

/** The last rule holds for everything, whatever conditions it had in another place. */
export const ruleOf = (value: RuleValue, isLast: boolean): FeeRule => ({
  name: value.name.trim(), rates: value.rates, minimum: value.minimum || null, cap: value.cap || null, components: value.components.length > 0 ? value.components : null,
  ageDaysMin: isLast ? null : number(value.ageDaysMin), placedBelow: isLast ? null : value.placedBelow || null, daysSincePlacementMax: isLast ? null : number(value.daysSincePlacementMax),
  stage: isLast || value.stage === '' ? null : (value.stage as Stage), isForeign: isLast ? null : yesNo(value.isForeign), isSecondPlacement: isLast ? null : yesNo(value.isSecondPlacement),
});

export const rulesOf = (values: RuleValue[]) => values.map((value, index) => ruleOf(value, index === values.length - 1));
