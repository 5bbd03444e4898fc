import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { problemText } from '../../api/problem';
import { currentTitle } from '../../frame/pageTitle';
import { toast } from '../../frame/toast';
import { saveFile } from './saveFile';
import { readTable } from './readTable';
import classes from './Table.module.css';

type Format = 'csv' | 'xlsx';

/** The table as a file: it is read where it stands, and the server writes it, so that amounts are numbers and no cell runs. */
export function TableExport({ name, table }: { name: string; table: RefObject<HTMLTableElement | null> }) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);

  const save = async (format: Format) => {
    setBusy(true);
    try {
      const page = currentTitle();
      const body = { name: page && page !== name ? `${page} ${name}` : name, ...readTable(table.current!, t('table.currency')) };
      const { data, response } = await (format === 'csv' ? api.POST('/api/v1/exports/table.csv', { body, parseAs: 'blob' }) : api.POST('/api/v1/exports/table.xlsx', { body, parseAs: 'blob' }));
      saveFile(data as Blob, response);
    } catch (error) {
      toast(problemText(error, t));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="slate" size={28} className={classes.export} loading={isBusy} aria-label={t('table.export', { name })} title={t('table.export', { name })}>
          <IconDownload size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('xlsx')}>{t('grid.exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>{t('grid.exportCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
