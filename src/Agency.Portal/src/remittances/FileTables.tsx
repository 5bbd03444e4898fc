import { Anchor, Box, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '../api/schema';
import { Money } from '../components/Money';
import { Table } from '../components/Table';

type Schemas = components['schemas'];

/** Remittances that would go into a file. */
export function ToPay({ rows }: { rows: Schemas['RemittanceToPay'][] }) {
  const { t } = useTranslation('remittances');
  return <Remittances name={t('files.toPay', { count: rows.length })} rows={rows} columns={[{ header: t('column.account'), renderCell: ({ account }) => <span className="ref">{account}</span> }]} />;
}

/** Those that somebody has to look at before they can go into a file, and why. */
export function NotPaid({ rows }: { rows: Schemas['RemittanceNotPaid'][] }) {
  const { t } = useTranslation('remittances');
  if (rows.length === 0) return null;
  return (
    <Box mb="xl">
      <Title order={3} mb="xs">{t('files.leftOut', { count: rows.length })}</Title>
      <Remittances name={t('files.leftOut', { count: rows.length })} rows={rows} columns={[{ header: t('column.reason'), renderCell: ({ reason }) => t(`fileLeftOut.${reason}`) }]} />
    </Box>
  );
}

/** Nobody has to do anything about what the bank has moved: that is one line, which opens. */
export const isMoved = ({ reason }: { reason: string }) => reason === 'MovedByTheBank';

export function Moved({ rows }: { rows: Shown[] }) {
  const { t } = useTranslation('remittances');
  const name = t('files.moved', { count: rows.length });
  if (rows.length === 0) return null;
  return (
    <Box component="details" mt="xl">
      <summary>{name}</summary>
      <Remittances name={name} rows={rows} columns={[]} />
    </Box>
  );
}

/** Remittances that are in a file, and what became of them since. */
export function Entries({ rows }: { rows: Schemas['RemittanceFileEntry'][] }) {
  const { t } = useTranslation('remittances');
  return (
    <Remittances
      name={t('files.toPay', { count: rows.length })}
      rows={rows.map((row) => ({ ...row, clientName: row.payeeName }))}
      columns={[
        { header: t('column.account'), renderCell: ({ account }) => <span className="ref">{account}</span> },
        { header: t('column.since'), renderCell: (row) => <Since row={row} /> },
      ]}
    />
  );
}

/** Those that a file left out when it was made, and the file that they went into since. */
export function LeftOut({ rows }: { rows: Schemas['RemittanceFileOmitted'][] }) {
  const { t } = useTranslation('remittances');
  const shown = rows.filter((row) => !isMoved(row));
  const name = t('files.wereLeftOut', { count: shown.length });
  return (
    <>
      {shown.length > 0 && (
        <>
          <Title order={2} mt="xl" mb="xs">{name}</Title>
          <Remittances
            name={name}
            rows={shown}
            columns={[
              { header: t('column.reason'), renderCell: ({ reason }) => t(`fileLeftOut.${reason}`) },
              { header: t('column.laterFile'), renderCell: ({ laterFile }) => (laterFile ? <FileLink number={laterFile} /> : '–') },
            ]}
          />
        </>
      )}
      <Moved rows={rows.filter(isMoved)} />
    </>
  );
}

/** To the page of a file. */
export function FileLink({ number }: { number: string }) {
  return <Anchor component={Link} to={`/remittances/files/${number}`} className="ref">{number}</Anchor>;
}

function Since({ row: { undoneBy, bankStatement } }: { row: Schemas['RemittanceFileEntry'] }) {
  const { t } = useTranslation('remittances');
  if (!undoneBy && !bankStatement) return t('file.noStatement');
  return (
    <>
      {bankStatement && <>{t('file.paidOn')} <Anchor component={Link} to={`/bank/statements/${bankStatement}`} className="ref">{bankStatement}</Anchor></>}
      {bankStatement && undoneBy && ' · '}
      {undoneBy && <>{t('file.undoneBy')} <Anchor component={Link} to={`/remittances/${undoneBy}`} className="ref">{undoneBy}</Anchor></>}
    </>
  );
}

interface Shown {
  number: string;
  clientNumber: string;
  clientName: string;
  amount: Schemas['Money'];
}

function Remittances<Of extends Shown>({ name, rows, columns }: { name: string; rows: Of[]; columns: { header: string; renderCell: (row: Of) => ReactNode }[] }) {
  const { t } = useTranslation('remittances');
  return (
    <Table name={name} minWidth={640} maw={960} verticalSpacing={4} horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('column.remittance')}</Table.Th>
          <Table.Th scope="col">{t('column.client')}</Table.Th>
          {columns.map(({ header }) => <Table.Th key={header} scope="col">{header}</Table.Th>)}
          <Table.Th scope="col" ta="right">{t('column.amount')}</Table.Th>
          <Table.Th scope="col">{t('column.currency')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.number}>
            <Table.Td><Anchor component={Link} to={`/remittances/${row.number}`} className="ref">{row.number}</Anchor></Table.Td>
            <Table.Td><Anchor component={Link} to={`/parties/clients/${row.clientNumber}`}>{row.clientName}</Anchor> <Text span c="dimmed" className="ref" size="sm">{row.clientNumber}</Text></Table.Td>
            {columns.map(({ header, renderCell }) => <Table.Td key={header}>{renderCell(row)}</Table.Td>)}
            <Table.Td ta="right"><Money table value={row.amount} /></Table.Td>
            <Table.Td>{row.amount.currency}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
