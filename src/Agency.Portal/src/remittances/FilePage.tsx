import { Alert, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { DateText, InstantText } from '../components/DateText';
import { DownloadButton } from '../components/DownloadButton';
import { Facts } from '../components/Facts';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { useMay } from '../identity/session';
import { Entries, LeftOut } from './FileTables';
import { useRemittanceLinks } from './remittanceLinks';

/** A file for the bank, long after it was made: what is in it, what it left out and why, and what became of both. */
export default function FilePage() {
  const { number } = useParams() as { number: string };
  const links = useRemittanceLinks();
  const query = useQuery({
    queryKey: ['remittances', 'file', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/remittances/files/{number}', { params: { path: { number } }, signal })),
  });
  return <Pending query={query} rows={8}>{(file) => <FileOf file={file} links={<AreaLinks {...links} />} />}</Pending>;
}

function FileOf({ file, links }: { file: components['schemas']['RemittanceFilePage']; links: React.ReactNode }) {
  const { t } = useTranslation('remittances');
  const mayIssue = useMay('remittances.issue');
  const undone = file.entries.filter(({ undoneBy }) => undoneBy).length;
  return (
    <>
      <PageHeader
        title={file.number}
        note={<>{t('file.madeBy', { name: file.madeBy })} <InstantText value={file.madeAt} /></>}
        actions={mayIssue && (
          <DownloadButton fetchFile={() => api.GET('/api/v1/remittances/files/{number}/file', { params: { path: { number: file.number } }, parseAs: 'blob' })}>
            {t('files.download', { number: file.number })}
          </DownloadButton>
        )}
      />
      {links}
      {undone > 0 && <Alert color="negative" variant="outline" mb="md" maw={720}>{t('file.undone', { count: undone })}</Alert>}
      <Facts
        rows={[
          [t('files.total'), <Money key="total" value={file.total} />],
          [t('file.payingAccount'), <span key="account" className="ref">{file.payingAccount}</span>],
          [t('file.payOn'), <DateText key="on" value={file.payOn} />],
        ]}
      />
      <Title order={2} mt="xl" mb="xs">{t('files.toPay', { count: file.entries.length })}</Title>
      <Entries rows={file.entries} />
      <LeftOut rows={file.leftOut} />
    </>
  );
}
