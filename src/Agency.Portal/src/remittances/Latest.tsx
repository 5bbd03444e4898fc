import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listRows } from '../api/lists';
import { InstantText } from '../components/DateText';
import { Money } from '../components/Money';

/** For the client's landing page: what was sent last, and where the others are. */
export default function Latest() {
  const { t } = useTranslation('remittances');
  const rows = useQuery(listRows('Remittances', { sort: '-chainPosition', top: 3 }));
  if (!rows.data) return null;
  return (
    <section aria-labelledby="remittances">
      <Title order={2} id="remittances" mt="xl" mb="xs">{t('title')}</Title>
      {rows.data.value.length === 0 && <Text>{t('empty')}</Text>}
      {rows.data.value.map((row) => (
        <Text key={row.number}>
          <Anchor component={Link} to={`/remittances/${row.number}`} className="ref">{row.number}</Anchor> · <Money value={{ amount: row.total, currency: row.currency }} /> · <InstantText value={row.issuedAt} />
        </Text>
      ))}
      <Text c="dimmed" size="sm" mt="xs">{t('next')} <Anchor component={Link} to="/remittances" underline="always">{t('all')}</Anchor></Text>
    </section>
  );
}
