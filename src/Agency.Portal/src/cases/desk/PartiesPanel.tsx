import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { IconAt, IconCheck, IconPhone, IconQuestionMark, IconUserCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useParam } from '../../components/useParam';
import { useMay, useMe } from '../../identity/session';
import { formatDate } from '../../text/date';
import { locale } from '../../text/locale';
import { formatPercent } from '../../text/money';
import { dateIn } from '../moment';
import { consentParam, lastWords } from './consent';
import type { Desk } from './desk';
import classes from './Desk.module.css';
import { Panel } from './Panel';

const flags = { Good: { icon: IconCheck, color: 'success' }, Bad: { icon: IconX, color: 'error' }, Untried: { icon: IconQuestionMark, color: 'dimmed' } } as const;

/** Who owes and how they are reached, for whom, through whom, and on which frozen terms. */
export function PartiesPanel({ desk, digit }: { desk: Desk; digit?: number }) {
  const { t } = useTranslation('cases');
  const mayShares = useMay('commissions.read');
  const { timeZone } = useMe();
  const [, openConsent] = useParam(consentParam);
  const { debtor: { details, contactPoints, number }, names, terms } = desk;
  const address = [details.street, [details.postalCode, details.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <Panel name="parties" digit={digit} title={t('panel.parties')}>
      {contactPoints.length > 0 && (
        <ul className={classes.plain} aria-label={t('parties.contactPoints')}>
          {contactPoints.map((point) => {
            const { icon: Flag, color } = flags[point.flag];
            const Kind = point.kind === 'Phone' ? IconPhone : IconAt;
            return (
              <li key={point.id}>
                <Group gap={6} wrap="nowrap" align="flex-start">
                  <Kind size={16} aria-hidden style={{ marginTop: 2, flex: 'none' }} />
                  <Text span style={{ overflowWrap: 'anywhere' }} td={point.flag === 'Bad' ? 'line-through' : undefined}>{point.value}</Text>
                  <Text span size="sm" c={color} style={{ whiteSpace: 'nowrap' }}><Flag size={14} aria-hidden style={{ verticalAlign: -2 }} /> {t(`flag.${point.flag}`)}</Text>
                  <ActionIcon size={24} ml="auto" variant="default" title={t('consent.button')} aria-label={t('consent.title', { value: point.value })} onClick={() => openConsent(point.id)}><IconUserCheck size={16} aria-hidden /></ActionIcon>
                </Group>
                {lastWords(point.consents).map((word) => (
                  <Text key={word.channel} size="sm" pl={22} c={word.isGiven ? undefined : 'error'}>{t(word.isGiven ? 'consent.since' : 'consent.notSince', { channel: t(`consent.channel.${word.channel}`), date: formatDate(dateIn(Date.parse(word.at), timeZone), locale()) })}</Text>
                ))}
              </li>
            );
          })}
        </ul>
      )}
      <dl className={classes.facts} style={{ marginTop: contactPoints.length > 0 ? 8 : 0 }}>
        {fact('debtor', <>{details.name} <span className="ref">{number}</span></>)}
        {details.contactName && fact('contact', details.contactName)}
        {address && fact('address', address)}
        {details.registrationNumber && fact('registration', <span className="ref">{details.registrationNumber}</span>)}
        {details.vatNumber && fact('vat', <span className="ref">{details.vatNumber}</span>)}
        {fact('client', <>{names.client} <span className="ref">{names.clientNumber}</span></>)}
        {fact('affiliate', <>{names.affiliate} <span className="ref">{names.affiliateNumber}</span>{mayShares && <><br /><Anchor component={Link} to={`/commissions/attribution/${desk.number}`} size="sm" py={4} display="inline-block">{t('commission.shares')}</Anchor></>}</>)}
        {fact('regime', <>{t(`regime.${terms.regime}`)}{terms.citation && <Text size="xs" c="dimmed">{terms.citation}</Text>}</>)}
        {terms.agreed && fact('agreed', t(`parties.agreed${terms.agreed.period}`, { percent: formatPercent(terms.agreed.percent, locale()) }))}
        {fact('allocation', t(`common:allocation.${terms.allocation}`))}
        {fact('references', <><span className="ref">{desk.references.creditor}</span>{desk.references.dutch && <><br /><span className="ref">{desk.references.dutch}</span></>}</>)}
        {fact('feeSchedule', <span className="ref">{terms.feeSchedule}</span>)}
        {fact('commissionPlan', <span className="ref">{terms.commissionPlan}</span>)}
        {fact('authority', t('parties.atLeast', { percent: formatPercent(names.settlementAuthority, locale()) }))}
      </dl>
    </Panel>
  );

  function fact(name: string, value: React.ReactNode) {
    return <><dt>{t(`parties.${name}`)}</dt><dd>{value}</dd></>;
  }
}
