import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/PageHeader';
import { DateText } from '../components/DateText';
import { Settled } from '../components/Settled';
import { useMe, useRole } from '../identity/session';
import { landings } from './landings';
import { NeedsYou } from './NeedsYou';

export default function HomePage() {
  const { t } = useTranslation('home');
  const { name, today } = useMe();
  const { needs, sections } = landings[useRole()];
  return (
    <>
      <PageHeader title={t('title', { name })} note={<DateText value={today} weekday />} />
      <Settled>
        {(needs.length > 0 || sections.length === 0) && <NeedsYou needs={needs} />}
        {sections.map((Section, index) => <Section key={index} />)}
      </Settled>
    </>
  );
}
