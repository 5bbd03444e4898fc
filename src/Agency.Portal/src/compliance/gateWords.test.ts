import { readFileSync } from 'node:fs';
import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { gateWords } from './gateWords';

const t = ((key: string, values?: object) => `${key.replace('compliance:', '')}${values ? ` ${JSON.stringify(values)}` : ''}`) as unknown as TFunction;
const place = { now: Date.parse('2026-05-12T12:05:00Z'), timeZone: 'Europe/Amsterdam', debtorZone: 'Europe/Amsterdam', locale: 'en-GB' };
const allowed = { channel: 'Call', isAllowed: true, canOverride: false } as const;
const refused = { channel: 'Call', isAllowed: false, rule: 'CallMustBeWithinHours', citation: 'agency policy', canOverride: true } as const;

describe('the words of the gate', () => {
  it('says until when', () => {
    expect(gateWords({ ...allowed, allowedUntil: '2026-05-12T16:00:00Z' }, place, t).verdict).toBe('gate.allowedUntil {"moment":"18:00"}');
    expect(gateWords(allowed, place, t)).toEqual({ verdict: 'gate.allowed' });
  });

  it('says the time there too, where it is another', () => {
    const { verdict } = gateWords({ ...allowed, allowedUntil: '2026-05-12T16:00:00Z' }, { ...place, debtorZone: 'Europe/London' }, t);
    expect(verdict).toContain('"here\\":\\"18:00\\"');
    expect(verdict).toContain('"there\\":\\"17:00\\"');
  });

  it('says rule, source and from when', () => {
    const { verdict, detail } = gateWords({ ...refused, allowedFrom: '2026-05-13T06:00:00Z' }, place, t);
    expect(verdict).toContain('rule.CallMustBeWithinHours');
    expect(detail).toBe('gate.from {"source":"policy","moment":"13 May 2026, 08:00"}');
    expect(gateWords(refused, place, t).detail).toBe('gate.noDate {"source":"policy"}');
  });
});

it('has words for every rule of the gate', () => {
  const source = readFileSync(`${import.meta.dirname}/../../../Agency.Domain/Compliance/ContactRules.cs`, 'utf8');
  const rules = [...source.matchAll(/(?:OnHold|new)\("(\w+)"/g)].map(([, name]) => name!);
  const { rule } = JSON.parse(readFileSync(`${import.meta.dirname}/../i18n/en/compliance.json`, 'utf8')) as { rule: Record<string, string> };
  expect(rules.length).toBeGreaterThan(5);
  expect(Object.keys(rule).toSorted()).toEqual(rules.toSorted());
});
