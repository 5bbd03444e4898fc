import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconCash, IconFileText, IconHeartHandshake, IconInbox, IconMail, IconNote, IconPhone, IconPlayerPause, IconReceipt2, IconRoute, IconSearch, IconUserCheck, type TablerIcon } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../commands/registry';
import { InstantText } from '../../components/DateText';
import { useMe } from '../../identity/session';
import { locale } from '../../text/locale';
import type { ActivityOfDesk } from './desk';
import classes from './Desk.module.css';
import { Panel } from './Panel';
import { filterTimeline, timelineFilters, noteText, timelineText, type TimelineFilter } from './timeline';

const icons: Record<ActivityOfDesk['kind'], TablerIcon> = {
  Call: IconPhone, Letter: IconMail, Email: IconMail, Note: IconNote, Payment: IconCash, Promise: IconHeartHandshake, Stage: IconRoute, Hold: IconPlayerPause, Document: IconFileText, Terms: IconReceipt2, Inbound: IconInbox, Consent: IconUserCheck,
};

/** Under which name the server writes what it does by itself. */
const jobs = 'jobs';

/** What happened, newest first. `J` and `K` move the real focus, so that a screen reader reads along. */
export function TimelinePanel({ timeline, digit }: { timeline: ActivityOfDesk[]; digit?: number }) {
  const { t } = useTranslation('cases');
  const { name: me } = useMe();
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const [find, setFind] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const lines = useMemo(() => timeline.map((line) => ({ ...line, text: timelineText(line, t, locale()) })), [timeline, t]);
  const shown = filterTimeline(lines, filter, find);

  const byWhom = (by: string) => (by === me ? t('timeline.you') : by === jobs ? t('timeline.system') : by);
  const step = (by: number) => {
    const all = [...(list.current?.children ?? [])] as HTMLElement[];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  };
  useCommand({ id: 'desk.timeline.next', label: t('timeline.next'), keys: ['j'], context: 'page', inPalette: false, run: () => step(1) });
  useCommand({ id: 'desk.timeline.previous', label: t('timeline.previous'), keys: ['k'], context: 'page', inPalette: false, run: () => step(-1) });

  return (
    <Panel
      name="timeline" digit={digit} title={t('panel.timeline')}
      tools={<TextInput data-find size="xs" type="search" w={170} aria-label={t('timeline.find')} placeholder={t('timeline.find')} leftSection={<IconSearch size={14} aria-hidden />} value={find} onChange={(event) => setFind(event.currentTarget.value)} />}
    >
      <div className={classes.scroll}>
        <SegmentedControl size="xs" mb="xs" aria-label={t('timeline.filter')} value={filter} onChange={(next) => setFilter(next as TimelineFilter)} data={timelineFilters.map((value) => ({ value, label: t(`timeline.show.${value}`) }))} />
      </div>
      {shown.length === 0
        ? <Text c="dimmed" py="sm">{t(timeline.length === 0 ? 'timeline.nothingYet' : 'timeline.nothingMatches')}</Text>
        : (
          <ol ref={list} className={classes.timeline} aria-label={t('panel.timeline')}>
            {shown.map((line) => {
              const Icon = icons[line.kind];
              return (
                <li key={line.id} className={classes.line} tabIndex={-1}>
                  <Icon size={16} aria-hidden />
                  <div>
                    <Text size="xs" c="dimmed"><InstantText value={line.at} /> · {byWhom(line.by)}</Text>
                    <Text>{line.text}</Text>
                    {line.note && <p className={classes.note}>{noteText(line.note, t)}</p>}
                  </div>
                </li>
              );
            })}
          </ol>
        )}
    </Panel>
  );
}
