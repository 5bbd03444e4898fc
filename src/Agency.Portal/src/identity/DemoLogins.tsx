import { Button, SimpleGrid, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { isProblem } from '../api/problem';

interface DemoLogin { role: string; name: string; email: string; password: string }

/** In Development only: elsewhere the address answers 404 and nothing is shown. */
export function DemoLogins({ onChoose }: { onChoose: (login: DemoLogin) => void }) {
  const { t } = useTranslation(['identity', 'frame']);
  const { data } = useQuery({
    queryKey: ['identity', 'demo-logins'],
    queryFn: async (): Promise<DemoLogin[]> => {
      try {
        return await take(api.GET('/api/v1/identity/demo-logins'));
      } catch (error) {
        if (isProblem(error, 404)) return [];
        throw error;
      }
    },
    staleTime: Infinity,
  });
  if (!data?.length) return null;
  return (
    <section aria-labelledby="demo-logins">
      <Title order={2} id="demo-logins" mt="xl">{t('demo.title')}</Title>
      <Text c="dimmed" size="sm" mb="sm">{t('demo.note')}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {data.map((login) => (
          <Button key={login.email} variant="default" h="auto" py={6} justify="flex-start" ta="left" onClick={() => onChoose(login)}>
            <span><Text component="span" display="block" size="sm" fw={500}>{t(`frame:role.${login.role}`)}</Text><Text component="span" display="block" size="xs" c="dimmed">{login.name}</Text></span>
          </Button>
        ))}
      </SimpleGrid>
    </section>
  );
}
