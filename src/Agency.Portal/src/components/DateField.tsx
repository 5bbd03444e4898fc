import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { language } from '../i18n';
import { useMe } from '../identity/session';
import { dateOrder, formatDate, readDate } from '../text/date';
import { locale } from '../text/locale';

const Calendar = lazy(() => import('./Calendar'));

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** `2026-03-04`, empty when nothing readable was written. */
  value: string;
  onChange: (date: string) => void;
}

/** Typed first: 4-3-2026, 4 mar, t, +7. What it was read as stands beneath; the calendar is the second way. */
export function DateField({ value, onChange, error, ...input }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const read = readDate(text, today, dateOrder(language()));
  // A value from outside replaces what was typed, unless it is what was typed.
  const shown = value && value !== read ? formatDate(value, locale()) : text;

  const write = (next: string) => {
    setText(next);
    onChange(readDate(next, today, dateOrder(language())) ?? '');
  };

  return (
    <TextInput
      {...input}
      autoComplete="off"
      value={shown}
      error={error ?? (shown && !value ? t('date.unreadable') : undefined)}
      description={value && formatDate(value, locale(), true)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => write(event.currentTarget.value)}
      rightSection={
        <Popover opened={open} onChange={setOpen} trapFocus returnFocus position="bottom-end">
          <Popover.Target>
            <ActionIcon variant="subtle" color="slate" aria-label={t('date.calendar')} onClick={() => setOpen(!open)}><IconCalendar size={16} aria-hidden /></ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('date.calendar')}>
            <Suspense>
              <Calendar value={value} today={today} onChoose={(date) => { setText(''); onChange(date); setOpen(false); }} />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
