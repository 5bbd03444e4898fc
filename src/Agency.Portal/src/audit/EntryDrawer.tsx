import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listRows } from '../api/lists';
import { InstantText } from '../components/DateText';
import { ErrorState } from '../components/ErrorState';
import { Facts } from '../components/Facts';
import { ParamDrawer } from '../components/ParamDrawer';
import { Table } from '../components/Table';
import { useMe } from '../identity/session';
import { locale } from '../text/locale';
import { actionWords } from './actionWords';
import { areasOfValues, fieldWords, recordWords, valueWordsOf } from './fieldWords';
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
  const { t } = useTranslation(['audit', ...areasOfValues]);
  const { timeZone } = useMe();
  const value = ({ record, field }: Change, text: string | null | undefined) => (field && text ? valueWordsOf(record, field, text, t, locale(), timeZone) : '–');
  if (changes.length === 0) return <Text>{t('entry.noChanges')}</Text>;
  return (
    <section aria-labelledby="changes">
      <Title order={3} id="changes" mb="xs">{t('entry.changes')}</Title>
      <Table name={t('entry.changes')} minWidth={420} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>{(['what', 'before', 'after'] as const).map((column) => <Table.Th key={column} scope="col">{t(`entry.${column}`)}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((change, index) => (
            <Table.Tr key={index}>
              <Table.Td>{recordWords(change.record, t)} {change.number && <Record subject={change.number} />}{change.field && <Text size="sm">{fieldWords(change.field, t)}</Text>}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{change.field && value(change, change.before)}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{change.field ? value(change, change.after) : t('entry.new')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Record({ subject }: { subject: string }) {
  const to = recordAddress(subject);
  return to ? <Anchor component={Link} to={to} className="ref">{subject}</Anchor> : <span className="ref">{subject}</span>;
}
