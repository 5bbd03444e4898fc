import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Row } from '../api/rows';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid, type GridColumn } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { useMay } from '../identity/session';
import { NewFile } from './NewFile';
import { useRemittanceLinks } from './remittanceLinks';

type FileRow = Row<'RemittanceFiles'>;

/** What the bank is told to pay to clients: a file is made here, and every one that was made is there to download again. */
export default function FilesPage() {
  const { t } = useTranslation('remittances');
  const mayIssue = useMay('remittances.issue');
  const columns: GridColumn<FileRow>[] = [
    { field: 'number', header: t('column.file'), kind: 'reference', width: 150, to: ({ number }) => `/remittances/files/${number}` },
    { field: 'remittanceCount', header: t('column.remittances'), kind: 'number', width: 120, sortable: false },
    { field: 'total', header: t('column.total'), kind: 'money', width: 150 },
    { field: 'currency', header: t('column.currency'), width: 90 },
    { field: 'madeAt', header: t('column.madeAt'), kind: 'instant', width: 170 },
    { field: 'madeBy', header: t('column.madeBy'), width: 160 },
  ];
  return (
    <>
      <PageHeader title={t('files.title')} note={t('files.note')} />
      <AreaLinks {...useRemittanceLinks()} />
      {mayIssue && <NewFile />}
      <Title order={2} mt="xl" mb="xs">{t('files.list')}</Title>
      <DataGrid set="RemittanceFiles" name={t('files.list')} columns={columns} filters={[]} defaultSort="-madeAt" empty={<Empty>{t('files.empty')}</Empty>} />
    </>
  );
}
