import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAmount } from '../text/readAmount';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'inputMode' | 'type'> {
  /** The API's decimal string, empty when nothing readable was written. */
  value: string;
  decimals: number;
  onChange: (value: string) => void;
}

/** A number without a currency: a percentage, a threshold, days. Written in the reader's way. */
export function DecimalField({ value, decimals, onChange, error, ...input }: Props) {
  const { t, i18n } = useTranslation();
  const decimalMark = i18n.language === 'nl' ? ',' : '.';
  const [text, setText] = useState(value.replace('.', decimalMark));
  const read = readAmount(text, decimalMark, decimals);
  const current = 'amount' in read ? read.amount : '';
  // A value from outside, such as the version that is taken as a start, replaces the text.
  const shown = value && value !== current ? value.replace('.', decimalMark) : text;
  return (
    <TextInput
      {...input} inputMode="decimal" autoComplete="off" value={shown} error={error ?? (shown && !value ? t('number.unreadable') : undefined)}
      onChange={({ currentTarget }) => {
        const next = readAmount(currentTarget.value, decimalMark, decimals);
        setText(currentTarget.value);
        onChange('amount' in next ? next.amount : '');
      }}
    />
  );
}
