import type { CSSVariablesResolver } from '@mantine/core';
import { hues } from './colors';

// Mantine's own values that miss the contrast rule: fill 7 with white; text 7 in light, 4 in dark; text on tint 9 in light, 2 in dark.
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-slate-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-slate-7)',
    '--mantine-color-error': 'var(--mantine-color-negative-7)',
    '--mantine-color-success': 'var(--mantine-color-positive-7)',
    '--mantine-color-default-border': 'var(--mantine-color-gray-6)',
    '--agency-surface-border': 'var(--mantine-color-slate-2)',
    '--agency-surface-sunken': 'var(--mantine-color-slate-0)',
    '--agency-row-hover': 'var(--mantine-color-slate-0)',
    '--agency-row-active': 'var(--mantine-color-brand-0)',
    '--agency-focus': 'var(--mantine-color-brand-7)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-negative-4)',
    '--mantine-color-success': 'var(--mantine-color-positive-4)',
    '--mantine-color-default-border': 'var(--mantine-color-dark-2)',
    '--agency-surface-border': 'var(--mantine-color-dark-4)',
    '--agency-surface-sunken': 'var(--mantine-color-dark-8)',
    '--agency-row-hover': 'var(--mantine-color-dark-6)',
    '--agency-row-active': 'var(--mantine-color-brand-light)',
    '--agency-focus': 'var(--mantine-color-brand-4)',
    ...Object.fromEntries(hues.flatMap(darkTint)),
  },
});

function darkTint(hue: string): [string, string][] {
  return [
    [`--mantine-color-${hue}-light`, tint(hue, 45)],
    [`--mantine-color-${hue}-light-hover`, tint(hue, 60)],
    [`--mantine-color-${hue}-light-color`, `var(--mantine-color-${hue}-2)`],
  ];
}

const tint = (hue: string, share: number) =>
  `color-mix(in srgb, var(--mantine-color-${hue}-8) ${share}%, var(--mantine-color-dark-7))`;
