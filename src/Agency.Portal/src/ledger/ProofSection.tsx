import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../components/Empty';
import { Pending } from '../components/Pending';
import { ProofCard } from './ProofCard';
import cards from './ProofCard.module.css';
import { proofQuery } from './proofQuery';

/** For the landing page: does the ledger prove? */
export default function ProofSection() {
  const { t } = useTranslation('ledger');
  return (
    <section aria-labelledby="proof">
      <Title order={2} id="proof" mt="xl" mb="xs"><Anchor component={Link} to="/ledger/proof" inherit>{t('proof.title')}</Anchor></Title>
      <Pending query={useQuery(proofQuery)} rows={3}>
        {({ currencies }) => (currencies.length === 0 ? <Empty>{t('proof.nothing')}</Empty> : <div className={cards.cards}>{currencies.map((proof) => <ProofCard key={proof.currency} proof={proof} order={3} />)}</div>)}
      </Pending>
    </section>
  );
}
