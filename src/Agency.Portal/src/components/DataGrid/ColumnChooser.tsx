import { Button, Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from './types';

interface Props<Row> {
  columns: GridColumn<Row>[];
  chosen: string[];
  onChange: (columns: string | undefined) => void;
}

/** Which columns are shown; the first one, the identity of the row, always is. */
export function ColumnChooser<Row>({ columns, chosen, onChange }: Props<Row>) {
  const { t } = useTranslation();
  const toggle = (field: string, on: boolean) =>
    onChange(columns.map((column) => column.field).filter((each) => (each === field ? on : chosen.includes(each))).join(','));
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconColumns3 size={14} aria-hidden />}>{t('grid.columns')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.slice(1).map(({ field, header }) => (
          <Menu.CheckboxItem key={field} checked={chosen.includes(field)} onChange={(on) => toggle(field, on)}>{header}</Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onChange(undefined)}>{t('grid.columnsReset')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
