import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Table } from '../../components/Table';
import classes from '../Referral.module.css';
import type { FileVerdict } from '../referral';
import { Problems } from './Problems';
import type { Drop } from './useDrop';

interface Props {
  verdict: FileVerdict;
  columns: number;
  accept: string;
  drop: Drop;
  onEnter: () => void;
}

/** A refused file stays listed until it is replaced, entered by hand or taken off. */
export function RefusedRow({ verdict, columns, accept, drop, onEnter }: Props) {
  const { t } = useTranslation('referrals');
  const { fileName, problems } = verdict;
  return (
    <Table.Tr>
      <Table.Td colSpan={columns} className={classes.under}>
        <div>
          <Text fw={500} mb={4}><IconAlertTriangle size={14} aria-hidden className={classes.bad} /> {t('refused', { file: fileName })}</Text>
          <Problems problems={problems} />
          <Group gap="sm" mt="xs">
            <FileButton accept={accept} onChange={(file) => { if (file) void drop.drop([file], { replaces: fileName }); }}>
              {(props) => <Button {...props} size="xs" variant="default" aria-label={t('replaceFile', { file: fileName })}>{t('replace')}</Button>}
            </FileButton>
            <Button size="xs" variant="default" onClick={onEnter} aria-label={t('enterFile', { file: fileName })}>{t('enterByHand')}</Button>
            <Button size="xs" variant="subtle" onClick={() => drop.forget(fileName)} aria-label={t('removeFile', { file: fileName })}>{t('remove')}</Button>
          </Group>
        </div>
      </Table.Td>
    </Table.Tr>
  );
}
