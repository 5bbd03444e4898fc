import { Alert, Anchor, Radio, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { Empty } from '../components/Empty';
import { Facts } from '../components/Facts';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { useMay } from '../identity/session';
import { CashForm } from './CashForm';
import { MovementTable } from './MovementTable';

type Schemas = components['schemas'];
type Kind = Schemas['CourtCostsKind'];
const kinds = Object.keys({ Prepaid: 0, Spent: 0, Advanced: 0, Refunded: 0, Charged: 0 } satisfies Record<Kind, 0>) as Kind[];

/** The court costs of a case: what the client prepaid, what the agency advanced, what the debtor owes of them. */
export default function CourtCostsPage() {
  const { t } = useTranslation('ledger');
  const { number } = useParams() as { number: string };
  const mayRecord = useMay('payments.record');
  const query = useQuery({
    queryKey: ['ledger', 'costs', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{number}/court-costs', { params: { path: { number } }, signal })),
  });
  return (
    <Pending query={query}>
      {(costs) => (
        <>
          <PageHeader title={t('costs.title', { number })} note={<>{t('costs.note', { client: costs.clientName })} · <Anchor component={Link} to={`/cases/${number}`} underline="always">{t('cash.back', { number })}</Anchor></>} />
          <Facts
            rows={[
              [t('costs.deposit'), <Money key="d" value={costs.deposit} />],
              [t('costs.advanced'), <Money key="a" value={costs.advanced} />],
              [t('costs.owed'), <Money key="o" value={costs.owed} />],
            ]}
          />
          {mayRecord && <Record costs={costs} />}
          <Title order={2} mt="xl" mb="xs">{t('costs.movements')}</Title>
          {costs.movements.length > 0 ? <MovementTable caption={t('costs.movements')} movements={costs.movements} /> : <Empty>{t('costs.none')}</Empty>}
        </>
      )}
    </Pending>
  );
}

function Record({ costs }: { costs: Schemas['CourtCostsPage'] }) {
  const { t } = useTranslation('ledger');
  const number = costs.caseNumber;
  const [kind, choose] = useState<Kind>(costs.isOpen ? 'Prepaid' : 'Refunded');
  const after = (what: string) => t('costs.after', { what });
  return (
    <section aria-labelledby="record-costs">
      <Title order={2} id="record-costs" mt="xl" mb="xs">{t('costs.record')}</Title>
      {!costs.isOpen && <Alert color="held" mb="md">{t('costs.closed')}</Alert>}
      <CashForm
        name={['costs', number, kind]} currency={costs.deposit.currency}
        ask={({ amount, on }, signal) => take(api.POST('/api/v1/cases/{number}/court-costs/preview', { params: { path: { number } }, body: { number, kind, amount, on }, signal }))}
        rows={(preview) => [
          [after(t('costs.deposit')), preview.depositAfter],
          [after(t('costs.advanced')), preview.advancedAfter],
          [after(t('costs.owed')), preview.owedAfter],
        ]}
        post={(entered, idempotencyKey) => take(api.POST('/api/v1/cases/{number}/court-costs', {
          params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } }, body: { number, kind, ...entered },
        }))}
      >
        <Radio.Group label={t('costs.what')} value={kind} onChange={(value) => choose(value as Kind)}>
          <Stack gap={6} mt={4}>{kinds.map((value) => <Radio key={value} value={value} label={t(`costs.kind.${value}`)} description={t(`costs.hint.${value}`)} />)}</Stack>
        </Radio.Group>
      </CashForm>
    </section>
  );
}
