import { Anchor, Group, TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { locale } from '../text/locale';
import { decimalsOf, formatMoney } from '../text/money';
import { readAmount, type ReadAmount } from '../text/readAmount';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'inputMode' | 'type'> {
  /** The API's decimal string, empty when nothing readable was written. */
  value: string;
  currency: string;
  onChange: (amount: string) => void;
}

/** An amount as a person types or pastes it. The text stays as written; what it was read as stands beneath. */
export function MoneyInput({ value, currency, onChange, error, label, ...input }: Props) {
  const { t, i18n } = useTranslation();
  const decimalMark = i18n.language === 'nl' ? ',' : '.';
  const [text, setText] = useState(() => inWords(value, decimalMark));
  const [read, setRead] = useState<ReadAmount>();
  const current = read && 'amount' in read ? read.amount : read ? '' : value;
  // A value from outside, such as a restored draft or a proposal taken over, replaces the text.
  const shown = value !== current ? inWords(value, decimalMark) : text;

  const write = (next: string) => {
    const result = readAmount(next, decimalMark, decimalsOf(currency));
    setText(next);
    setRead(result);
    onChange('amount' in result ? result.amount : '');
  };

  return (
    <TextInput
      {...input}
      label={label && t('money.label', { label, currency })}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      error={error ?? problem()}
      onChange={(event) => write(event.currentTarget.value)}
      description={value && <span className="num" aria-live="off">{formatMoney({ amount: value, currency }, locale(), true)}</span>}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );

  function problem() {
    if (!read || 'amount' in read || read.problem === 'empty') return undefined;
    if (read.problem !== 'ambiguous') return t(`money.${read.problem}`, { currency, count: decimalsOf(currency) });
    return (
      <Group component="span" gap="xs">
        {t('money.ambiguous')}
        {read.choices.map((amount) => (
          <Anchor key={amount} component="button" type="button" size="sm" mih={24} miw={24} onClick={() => write(inWords(amount, decimalMark))}>
            {formatMoney({ amount, currency }, locale(), false)}
          </Anchor>
        ))}
      </Group>
    );
  }
}

const inWords = (amount: string, decimalMark: string) => amount.replace('.', decimalMark);
