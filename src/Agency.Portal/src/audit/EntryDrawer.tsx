import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listRows } from '../api/lists';
import { DateText, InstantText } from '../components/DateText';
import { ErrorState } from '../components/ErrorState';
import { Facts } from '../components/Facts';
import { ParamDrawer } from '../components/ParamDrawer';
import { Table } from '../components/Table';
import { actionWords, separateWords } from './actionWords';
import { recordAddress } from './recordAddress';

/** A field that was changed, or a record that is new, as the trail has it. */
interface Change {
  record: string;
  number?: string | null;
  field?: string | null;
  before?: string | null;
  after?: string | null;
}

/** One entry of the trail, beside the list: who, when, why, and what was changed from what to what. */
export function EntryDrawer() {
  const { t } = useTranslation('audit');
  return <ParamDrawer param="entry" title={() => t('entry.title')}>{(id) => <Entry key={id} id={id} />}</ParamDrawer>;
}

function Entry({ id }: { id: string }) {
  const { t } = useTranslation('audit');
  const { data, error, refetch } = useQuery(listRows('AuditEntries', { filter: /^\d{1,18}$/.test(id) ? `id eq ${id}` : 'false', top: 1 }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  const entry = data.value[0];
  if (!entry) return <Text>{t('entry.gone')}</Text>;
  return (
    <Stack gap="lg">
      <Facts
        rows={[
          [t('column.action'), actionWords(entry.action, t)],
          [t('column.subject'), entry.subject ? <Record key="subject" subject={entry.subject} /> : undefined],
          [t('column.user'), entry.userName],
          [t('column.at'), <InstantText key="at" value={entry.at} />],
          [t('column.reason'), entry.reason ?? undefined],
          [t('column.address'), entry.address ? <span key="address" className="ref">{entry.address}</span> : undefined],
          [t('entry.key'), entry.apiKeyId ? <span key="key" className="ref">{entry.apiKeyId}</span> : undefined],
          [t('entry.correlation'), entry.correlation ? <span key="correlation" className="ref">{entry.correlation}</span> : undefined],
          [t('entry.sealed'), entry.chainPosition ? String(entry.chainPosition) : t('entry.notSealed')],
        ]}
      />
      <Changes changes={entry.changes ? JSON.parse(entry.changes) as Change[] : []} />
    </Stack>
  );
}

function Changes({ changes }: { changes: Change[] }) {
  const { t } = useTranslation('audit');
  if (changes.length === 0) return <Text>{t('entry.noChanges')}</Text>;
  return (
    <section aria-labelledby="changes">
      <Title order={3} id="changes" mb="xs">{t('entry.changes')}</Title>
      <Table name={t('entry.changes')} minWidth={420} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>{(['what', 'before', 'after'] as const).map((column) => <Table.Th key={column} scope="col">{t(`entry.${column}`)}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map(({ record, number, field, before, after }, index) => (
            <Table.Tr key={index}>
              <Table.Td>{separateWords(record)} {number && <Record subject={number} />}{field && <Text size="sm">{separateWords(field)}</Text>}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{field && <Value text={before} />}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{field ? <Value text={after} /> : t('entry.new')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** Days and moments as the reader writes them. */
function Value({ text }: { text: string | null | undefined }) {
  if (!text) return '–';
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return <DateText value={text} />;
  return /^\d{4}-\d{2}-\d{2}T[\d:]+Z$/.test(text) ? <InstantText value={text} /> : text;
}

function Record({ subject }: { subject: string }) {
  const to = recordAddress(subject);
  return to ? <Anchor component={Link} to={to} className="ref">{subject}</Anchor> : <span className="ref">{subject}</span>;
}
