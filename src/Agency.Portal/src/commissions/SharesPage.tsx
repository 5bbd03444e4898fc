import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { DateText, InstantText } from '../components/DateText';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { Table } from '../components/Table';
import { locale } from '../text/locale';
import { formatPercent } from '../text/money';
import { SharesForm } from './SharesForm';

type Page = components['schemas']['AttributionPage'];

/** Who earns on a case: what counts today, every setting, and for those who may, another one. */
export default function SharesPage() {
  const { number } = useParams() as { number: string };
  const query = useQuery({
    queryKey: ['commissions', 'attribution', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/commissions/attribution/{caseNumber}', { params: { path: { caseNumber: number } }, signal })),
  });
  return <Pending query={query}>{(page) => <Shares page={page} />}</Pending>;
}

function Shares({ page }: { page: Page }) {
  const { t } = useTranslation('commissions');
  const inWords = (shares: Page['today']) => shares.map((share) => `${share.affiliateName} ${formatPercent(share.percent, locale())}`).join(' · ');
  return (
    <>
      <PageHeader title={t('shares.of', { number: page.caseNumber })} note={<>{t('shares.note')} <Anchor component={Link} to={`/cases/${page.caseNumber}`} className="ref">{page.caseNumber}</Anchor></>} />
      <Title order={2} mb="xs">{t('shares.today')}</Title>
      <p>{inWords(page.today)}</p>
      <Title order={2} mt="xl" mb="xs">{t('shares.history')}</Title>
      {page.settings.length === 0 ? <Empty>{t('shares.none')}</Empty> : (
        <Table name={t('shares.history')} minWidth={560} maw={960} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>{(['from', 'partner', 'reason', 'by'] as const).map((column) => <Table.Th key={column} scope="col">{t(`shares.${column}`)}</Table.Th>)}</Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {page.settings.map((setting) => (
              <Table.Tr key={`${setting.effectiveFrom} ${setting.setAt}`}>
                <Table.Td><DateText value={setting.effectiveFrom} /></Table.Td>
                <Table.Td>{inWords(setting.shares)}</Table.Td>
                <Table.Td>{setting.reason}</Table.Td>
                <Table.Td>{setting.setBy}, <InstantText value={setting.setAt} /></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {page.maySet && <><Title order={2} mt="xl" mb="xs">{t('shares.set')}</Title><SharesForm page={page} /></>}
    </>
  );
}
