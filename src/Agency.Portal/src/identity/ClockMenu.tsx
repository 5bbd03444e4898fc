import { Button, Menu } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { problemText } from '../api/problem';
import { announce } from '../frame/announce';
import { toast } from '../frame/toast';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';
import { daysToNextMonth } from '../text/month';
import { useMay, useMe } from './session';

type Move = components['schemas']['ClockMove'];

/** In Development only: the business date, and ways on to another one. The jobs of the days between run on the way. */
export default function ClockMenu() {
  const { t } = useTranslation(['frame', 'common']);
  const { today } = useMe();
  const may = useMay('jobs.run');
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: (body: Move) => take(api.POST('/api/v1/development/clock', { body })),
    onSuccess: async (state) => {
      await client.invalidateQueries();
      toast(t('frame:clock.moved', { date: formatDate(state.today, locale()), count: state.runs.length }));
    },
    onError: (error) => { toast(problemText(error, t)); announce(problemText(error, t), 'alert'); },
  });
  const date = formatDate(today, locale());
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button size="xs" variant="subtle" color="slate" loading={move.isPending} leftSection={<IconClock size={16} aria-hidden />} aria-label={t('frame:clock.name', { date })} visibleFrom="xs">{date}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(may ? 'frame:clock.label' : 'frame:clock.refused')}</Menu.Label>
        {may && (
          <>
            <Menu.Item onClick={() => move.mutate({ moveDays: 0, reset: false, toMorning: true })}>{t('frame:clock.morning')}</Menu.Item>
            <Menu.Item onClick={() => move.mutate({ moveDays: 1, reset: false, toMorning: false })}>{t('frame:clock.day')}</Menu.Item>
            <Menu.Item onClick={() => move.mutate({ moveDays: 10, reset: false, toMorning: false })}>{t('frame:clock.tenDays')}</Menu.Item>
            <Menu.Item onClick={() => move.mutate({ moveDays: daysToNextMonth(today), reset: false, toMorning: false })}>{t('frame:clock.nextMonth')}</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => move.mutate({ moveDays: 0, reset: true, toMorning: false })}>{t('frame:clock.reset')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
