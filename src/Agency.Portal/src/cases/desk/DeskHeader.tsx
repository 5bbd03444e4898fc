import { Badge, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../commands/registry';
import { HoldBadge } from '../../components/HoldBadge';
import { PageHeader } from '../../components/PageHeader';
import { StageBadge } from '../../components/StageBadge';
import { toast } from '../../frame/toast';
import { locale } from '../../text/locale';
import { timeIn } from '../moment';
import { useNow } from '../useNow';
import type { Desk } from './desk';

const tickMilliseconds = 15_000;

const nameOf = (type: 'region' | 'language', code: string) => new Intl.DisplayNames(locale(), { type, fallback: 'code' }).of(code) ?? code;

/** Who, where and how far: the line that stays the same whatever is done on the case. */
export function DeskHeader({ desk, actions }: { desk: Desk; actions?: ReactNode }) {
  const { t } = useTranslation('cases');
  const now = useNow(tickMilliseconds);
  const { details, timeZone } = desk.debtor;
  const standing = desk.holds.filter(({ releasedAt }) => !releasedAt);
  useCommand({
    id: 'desk.copyNumber', label: t('copyNumber'), keys: ['y'], context: 'page',
    run: () => void navigator.clipboard.writeText(desk.number).then(() => toast(t('copied', { number: desk.number }))),
  });
  const facts = [
    t(`legalForm.${details.legalForm}`), nameOf('region', details.country), nameOf('language', details.language), t('timeThere', { time: timeIn(now, timeZone) }),
  ];
  return (
    <PageHeader
      title={`${desk.number} ${details.name}`}
      note={facts.join(' · ')}
      marks={
        <Group gap="sm">
          <StageBadge stage={desk.stage} closeCode={desk.closeCode} />
          {standing.map(({ kind }) => <HoldBadge key={kind} kind={kind} />)}
          {standing.length === 0 && <Text span size="sm" c="dimmed">{t('noHolds')}</Text>}
          <Badge color="slate" variant="outline">{t(`regime.${desk.terms.regime}`)}</Badge>
        </Group>
      }
      actions={actions}
    />
  );
}
