import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../commands/KeyHint';
import { locale } from '../../text/locale';
import classes from './DataGrid.module.css';

interface Props {
  shown: number;
  count: number | undefined;
  newer: (() => void) | undefined;
  older: (() => void) | undefined;
  onNearOlder: () => void;
}

export function GridFooter({ shown, count, newer, older, onNearOlder }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.footer}>
      <Text size="sm" c="dimmed">{count !== undefined && shown > 0 && countText(count)}</Text>
      {(newer || older) && (
        <Group gap="sm">
          <Button variant="default" size="xs" onClick={newer} {...off(!newer)} rightSection={<KeyHint keys="[" />}>‹ {t('grid.newer')}</Button>
          <Button variant="default" size="xs" onClick={older} {...off(!older)} onMouseEnter={onNearOlder} onFocus={onNearOlder} rightSection={<KeyHint keys="]" />}>{t('grid.older')} ›</Button>
        </Group>
      )}
    </div>
  );

  /** Over a thousand the exact number is of no use and old by the time it is read. */
  function countText(rows: number) {
    const about = rows > 1_000;
    const number = new Intl.NumberFormat(locale(), about ? { maximumSignificantDigits: 3 } : {}).format(rows);
    return t(about ? 'grid.about' : 'grid.rows', { count: rows, number });
  }
}

/** Reachable, so that the keyboard does not lose its place at the last page. */
const off = (refused: boolean) => (refused ? { 'aria-disabled': true, 'data-disabled': true } : {});
