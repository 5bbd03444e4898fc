import { Alert, Anchor, Button, Group, List, Select, Text, Title } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { DateText } from '../components/DateText';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { announce } from '../frame/announce';
import { useMe } from '../identity/session';
import { OperationProgress } from '../operations/OperationProgress';
import { useOperation } from '../operations/useOperation';
import { locale } from '../text/locale';
import { addMonths, firstDayOf, formatMonth, isMonth, monthOf } from '../text/month';
import { useRemittanceLinks } from './remittanceLinks';
import { LeftOut, ToIssue } from './RunTables';

type Schemas = components['schemas'];

const monthsOffered = 18;

/** Preview, start, progress, result at one address: the month. */
export default function RunPage() {
  const { t } = useTranslation('remittances');
  const { today } = useMe();
  const { run } = useParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const thisMonth = monthOf(today);
  const month = isMonth(run) ? run : addMonths(thisMonth, -1);
  const inWords = formatMonth(month, locale());
  const preview = useQuery({
    queryKey: ['remittances', 'run', month],
    queryFn: ({ signal }) => take(api.GET('/api/v1/remittances/runs/preview', { params: { query: { Month: firstDayOf(month) } }, signal })),
    staleTime: 0,
  });
  const work = useOperation({
    start: () => take(api.POST('/api/v1/remittances/runs', { body: { month: firstDayOf(month) } })),
    result: (operation) => take(api.GET('/api/v1/remittances/runs/results/{operation}', { params: { path: { operation } } })),
    onDone: async (result) => {
      announce(t('run.issued', { count: result.issued }));
      await Promise.all(['remittances', 'list', 'ledger'].map((area) => client.invalidateQueries({ queryKey: [area] })));
    },
  });
  const months = Array.from({ length: monthsOffered }, (_, index) => addMonths(thisMonth, -index));
  return (
    <>
      <PageHeader title={t('run.title', { month: inWords })} />
      <AreaLinks {...useRemittanceLinks()} />
      <Select
        label={t('run.month')} w={240} mb="md" allowDeselect={false} withScrollArea={false} styles={{ options: { maxHeight: 300, overflowY: 'auto' } }} value={month} onChange={(next) => void navigate(`/remittances/runs/${next}`)}
        data={(months.includes(month) ? months : [month, ...months]).map((value) => ({ value, label: formatMonth(value, locale()) }))}
      />
      <OperationProgress work={work} />
      {work.result && <Result result={work.result} />}
      <Pending query={preview} rows={6}>{(shown) => <Preview shown={shown} month={inWords} work={work} />}</Pending>
    </>
  );
}

function Preview({ shown, month, work }: { shown: Schemas['RemittanceRunPreview']; month: string; work: { isRunning: boolean; result: unknown; start: () => void } }) {
  const { t } = useTranslation('remittances');
  const unproved = shown.proofs.filter(({ isProved }) => !isProved);
  const first = unproved[0]?.currency ?? '';
  const refused = !shown.hasEnded ? t('run.notEnded', { month }) : unproved.length > 0 ? t('run.unproved', { currencies: unproved.map(({ currency }) => currency).join(', ') }) : null;
  return (
    <>
      {refused && (
        <Alert color="held" icon={<IconInfoCircle aria-hidden />} mb="md" id="run-refused">
          {refused} {shown.hasEnded ? <Anchor component={Link} to={`/ledger/proof?currency=${first}`}>{t('run.prove')}</Anchor> : <DateText value={shown.through} />}
        </Alert>
      )}
      {shown.toIssue.length === 0 ? !work.result && <Empty>{t('run.nothing', { month })}</Empty> : (
        <>
          <Title order={2} mb="xs">{t('run.toIssue', { count: shown.toIssue.length })}</Title>
          <ToIssue rows={shown.toIssue} />
          <Group mt="md">
            <Button {...(refused ? { 'aria-disabled': true, variant: 'default', 'aria-describedby': 'run-refused' } : { loading: work.isRunning, onClick: work.start })}>
              {t('run.start', { count: shown.toIssue.length })}
            </Button>
          </Group>
        </>
      )}
      <LeftOut rows={shown.leftOut} />
    </>
  );
}

function Result({ result }: { result: Schemas['RemittanceRunResult'] }) {
  const { t } = useTranslation('remittances');
  const failed = result.failures.length > 0;
  return (
    <Alert color={failed ? 'negative' : 'positive'} icon={failed ? <IconInfoCircle aria-hidden /> : <IconCheck aria-hidden />} title={t('run.issued', { count: result.issued })} mb="lg">
      {failed && <><Text>{t('run.failed', { count: result.failures.length })}</Text><List>{result.failures.map((failure) => <List.Item key={failure}>{failure}</List.Item>)}</List></>}
      <Anchor component={Link} to="/remittances">{t('run.see')}</Anchor>
    </Alert>
  );
}
