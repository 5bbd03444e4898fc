import { CloseButton, Group, Title } from '@mantine/core';
import { useImperativeHandle, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../commands/registry';
import { CallForm } from './CallForm';
import { CostsForm } from './CostsForm';
import type { Desk } from './desk';
import type { DeskAction } from './action';
import classes from './Desk.module.css';
import { HoldForm } from './HoldForm';
import { InboundForm } from './InboundForm';
import { JudgmentForm } from './JudgmentForm';
import { LetterForm } from './LetterForm';
import { MoveForm } from './MoveForm';
import { NoteForm } from './NoteForm';
import { ReleaseForm } from './ReleaseForm';

/** Asked before a form closes: false when something is missing, which the form then asks for. */
export type MayLeave = () => boolean;

export interface ActionFormProps {
  desk: Desk;
  /** The form puts here what it wants to say before it closes. */
  leave: RefObject<MayLeave | null>;
  onDone: () => Promise<void>;
  /** Saved, and this comes next. */
  onFollow: (next: DeskAction) => Promise<void>;
  onDiscard: () => void;
}

interface Props {
  desk: Desk;
  action: DeskAction;
  band: RefObject<MayLeave | null>;
  onClose: () => void;
  onDone: () => Promise<void>;
  onFollow: (next: DeskAction) => Promise<void>;
}

/** The reserved band under the panels: a form opens here and never as a dialog, so that the case stays readable. */
export function ActionBand({ desk, action, band, onClose, onDone, onFollow }: Props) {
  const { t } = useTranslation('cases');
  const leave = useRef<MayLeave>(null);
  useImperativeHandle(band, () => () => leave.current?.() ?? true);
  const close = () => { if (leave.current?.() ?? true) onClose(); };
  useCommand({ id: 'desk.closeForm', label: t('closeForm'), keys: ['escape'], context: 'page', inPalette: false, run: close });
  const title = titleOf();
  const form = { desk, leave, onDone, onFollow, onDiscard: onClose };
  return (
    <section className={classes.band} aria-label={title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} className={classes.title}>{title}</Title>
        <CloseButton aria-label={t('closeForm')} onClick={close} />
      </Group>
      {action.kind === 'call' && <CallForm {...form} />}
      {action.kind === 'inbound' && <InboundForm {...form} />}
      {action.kind === 'note' && <NoteForm {...form} />}
      {action.kind === 'hold' && <HoldForm key={action.hold} hold={action.hold} {...form} />}
      {action.kind === 'letter' && <LetterForm {...form} />}
      {action.kind === 'costs' && <CostsForm {...form} />}
      {action.kind === 'judgment' && <JudgmentForm {...form} />}
      {action.kind === 'release' && <ReleaseForm {...form} />}
      {action.kind === 'move' && <MoveForm key={action.move} move={action.move} {...form} />}
    </section>
  );

  function titleOf(): string {
    if (action.kind === 'move') return t(`move.${action.move}`);
    if (action.kind === 'hold') return t(action.hold === undefined ? 'hold.title' : action.hold === 'Dispute' ? 'hold.dispute' : `common:hold.${action.hold}`);
    if (action.kind === 'letter') return t(desk.law.validation ? 'law.validation.title' : 'law.letter.title');
    if (action.kind === 'costs') return t('law.charge.title');
    if (action.kind === 'judgment') return t('law.judgment.title');
    return t(action.kind === 'release' ? 'hold.release' : `${action.kind}.title`);
  }
}
