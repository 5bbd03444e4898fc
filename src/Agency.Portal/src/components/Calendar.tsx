import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/nl';
import { useTranslation } from 'react-i18next';

/** Loaded when a calendar is first opened. */
export default function Calendar({ value, today, onChoose }: { value: string; today: string; onChoose: (date: string) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <DatePicker
      locale={i18n.language}
      firstDayOfWeek={1}
      // The days of other months and the red weekend miss the contrast rule, and a colour alone means nothing here.
      hideOutsideDates
      weekendDays={[]}
      value={value || null}
      defaultDate={value || today}
      onChange={(date) => { if (date) onChoose(date); }}
      ariaLabels={{ nextMonth: t('date.nextMonth'), previousMonth: t('date.previousMonth'), nextYear: t('date.nextYear'), previousYear: t('date.previousYear') }}
    />
  );
}
