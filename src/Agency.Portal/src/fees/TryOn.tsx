import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Choice {
  value: string;
  label: string;
}

/** On whose past months a version is tried: its own, or, while its number is new and has none, those of another one. */
export function useTryOn(number: string, choices: Choice[]) {
  const [other, setOther] = useState<string | null>(null);
  const isNew = !choices.some(({ value }) => value === number);
  return { number: isNew ? other ?? choices[0]?.value ?? '' : number, choices: isNew ? choices : [], choose: setOther };
}

/** Asks for it, where there is a choice. */
export function TryOn({ number, choices, choose }: ReturnType<typeof useTryOn>) {
  const { t } = useTranslation('fees');
  if (choices.length === 0) return null;
  return <Select label={t('editor.tryOn')} size="xs" maw={320} mb="sm" allowDeselect={false} value={number} onChange={choose} data={choices} />;
}
