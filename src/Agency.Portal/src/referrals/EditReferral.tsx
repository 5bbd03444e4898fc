import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiForm, SubmitButton } from '../components/Form';
import { InstantText } from '../components/DateText';
import { useCommand } from '../commands/registry';
import { Checks } from './Checks';
import { ClientSection } from './ClientSection';
import { DebtorSection } from './DebtorSection';
import { EvidenceSection } from './EvidenceSection';
import { InvoicesSection } from './invoices/InvoicesSection';
import { useDrop } from './invoices/useDrop';
import classes from './Referral.module.css';
import type { Referral } from './referral';
import { useDescribe } from './useDescribe';

/** The draft, and what a partner mends after a question: one page in the order of the work. */
export function EditReferral({ referral, onCheck }: { referral: Referral; onCheck: () => void }) {
  const { t } = useTranslation('referrals');
  const drop = useDrop(referral.number, 'invoices');
  const describe = useDescribe(referral, (goesOn) => { if (goesOn) onCheck(); });
  const { form, savedAt, isDirty } = describe;
  // While a question is open the answer is the next step, not the submitting.
  const maySubmit = referral.actions.includes('Submit');
  const saveWords = t(maySubmit ? 'save' : 'saveChanges');
  const keep = () => describe.save(false);
  useCommand({ id: 'referrals.save', label: saveWords, context: 'page', run: keep });
  useCommand(maySubmit ? { id: 'referrals.check', label: t('checkAndSubmit'), context: 'page', run: () => describe.save(true) } : undefined);
  return (
    <div className={classes.page}>
      <ClientSection referral={referral} />
      <InvoicesSection referral={referral} drop={drop} />
      <ApiForm form={{ ...form, submit: (event) => { event?.preventDefault(); describe.save(maySubmit); } }}>
        <DebtorSection referral={referral} describe={describe} />
        <EvidenceSection referral={referral} describe={describe} />
        <section className={classes.section} aria-labelledby="checks">
          <Title order={2} id="checks" mb="xs">{t('section.checks')}</Title>
          <Checks referral={referral} />
          <Group mt="lg" gap="sm">
            {maySubmit && <SubmitButton form={form}>{t('checkAndSubmit')}</SubmitButton>}
            <Button variant="default" onClick={keep} loading={!maySubmit && form.submitting}>{saveWords}</Button>
            <Text size="sm" c="dimmed" role="status">{isDirty ? t('unsaved') : savedAt && <>{t('savedAt')} <InstantText value={savedAt} /></>}</Text>
          </Group>
        </section>
      </ApiForm>
    </div>
  );
}
