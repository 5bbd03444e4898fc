import { Group, Stack, Tabs } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../identity/session';
import { NextCaseButton } from '../NextCaseButton';
import { useNow } from '../useNow';
import { ActionBand, type MayLeave } from './ActionBand';
import { offeredActions, sameAction, type DeskAction } from './action';
import { ClaimsPanel } from './ClaimsPanel';
import { ConsentDrawer } from './ConsentDrawer';
import { useRefreshDesk, type Desk } from './desk';
import classes from './Desk.module.css';
import { DeskHeader } from './DeskHeader';
import { DoPanel } from './DoPanel';
import { GateStrip } from './GateStrip';
import { LeaseText } from './LeaseText';
import { leaseOf } from './lease';
import { MoneyDrawer } from './MoneyDrawer';
import { MoneyPanel } from './MoneyPanel';
import { panelNames } from './Panel';
import { PartiesPanel } from './PartiesPanel';
import { RestateNotice } from './RestateNotice';
import { TimelinePanel } from './TimelinePanel';
import { usePanels } from './usePanels';
import { WhyNow } from './WhyNow';

const tickMilliseconds = 15_000;

/** The desk: everything about a case on one screen, worked by keyboard. Who may not work cases reads it. */
export function Workplace({ desk }: { desk: Desk }) {
  const { t } = useTranslation('cases');
  const mayWork = useMay('cases.work');
  const { permissions } = useMe();
  const refresh = useRefreshDesk(desk.number);
  const [open, setOpen] = useState<DeskAction>();
  const [done, setDone] = useState(0);
  const band = useRef<MayLeave>(null);
  const nextButton = useRef<HTMLButtonElement>(null);
  const { wide, tab, setTab } = usePanels();
  const lease = leaseOf(desk.work, useNow(tickMilliseconds));
  const actions = offeredActions(desk, lease.kind === 'another' ? lease.name : undefined, t).filter(({ permission }) => permissions.includes(permission));
  const mayLeave = () => band.current?.() ?? true;
  const choose = (action: DeskAction) => { if (!sameAction(open, action) && mayLeave()) setOpen(action); };
  const close = () => { setOpen(undefined); document.getElementById('panel-do')?.focus({ preventScroll: true }); };

  // What was saved shows in the timeline; the hands are at "Next case".
  useEffect(() => { if (done > 0) nextButton.current?.focus(); }, [done]);
  const finish = async () => {
    await refresh();
    setOpen(undefined);
    setDone((before) => before + 1);
  };
  const follow = async (next: DeskAction) => {
    await refresh();
    setOpen(next);
  };

  const panels = {
    money: <MoneyPanel desk={desk} digit={1} />,
    timeline: <TimelinePanel timeline={desk.timeline} digit={3} />,
    parties: <PartiesPanel desk={desk} digit={4} />,
    claims: <ClaimsPanel desk={desk} digit={5} />,
  };
  const doPanel = mayWork && <DoPanel actions={actions} open={open} onOpen={choose} />;
  const form = open && <ActionBand key={JSON.stringify(open)} desk={desk} action={open} band={band} onClose={close} onDone={finish} onFollow={follow} />;

  return (
    <>
      <DeskHeader desk={desk} actions={<Group gap="md"><LeaseText work={desk.work} />{mayWork && <NextCaseButton buttonRef={nextButton} quiet={open !== undefined} mayLeave={mayLeave} />}</Group>} />
      <GateStrip gate={desk.gate} debtorZone={desk.debtor.timeZone} onOverride={mayWork ? () => choose({ kind: 'call' }) : undefined} />
      <WhyNow desk={desk} />
      <RestateNotice number={desk.number} />
      {wide
        ? <><div className={classes.panels} data-readonly={!mayWork || undefined}>{panels.money}{doPanel}{panels.timeline}{panels.parties}{panels.claims}</div>{form}</>
        : (
          <Stack gap="md">
            {doPanel}
            {form}
            <Tabs value={tab} onChange={setTab} keepMounted={false}>
              <Tabs.List mb="sm">{panelNames.filter((name) => name !== 'do').map((name) => <Tabs.Tab key={name} value={name}>{t(`panel.${name}`)}</Tabs.Tab>)}</Tabs.List>
              {Object.entries(panels).map(([name, panel]) => <Tabs.Panel key={name} value={name}>{panel}</Tabs.Panel>)}
            </Tabs>
          </Stack>
        )}
      <MoneyDrawer desk={desk} />
      <ConsentDrawer desk={desk} />
    </>
  );
}
