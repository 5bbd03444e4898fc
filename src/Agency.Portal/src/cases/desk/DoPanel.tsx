import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../commands/KeyHint';
import { useCommand } from '../../commands/registry';
import { announce } from '../../frame/announce';
import { useMe } from '../../identity/session';
import { sameAction, type DeskAction } from './action';
import classes from './Desk.module.css';
import { Panel } from './Panel';

interface Props {
  actions: Offered[];
  open: DeskAction | undefined;
  onOpen: (action: DeskAction) => void;
}

/** Something that may be done here, or why not now. */
export interface Offered {
  action: DeskAction;
  label: string;
  key?: string;
  permission: string;
  refused?: string;
}

/** Only what can be done on this case by this reader; what is refused stays reachable and says why. */
export function DoPanel({ actions, open, onOpen }: Props) {
  const { t } = useTranslation('cases');
  const { permissions } = useMe();
  const allowed = actions.filter(({ permission }) => permissions.includes(permission));
  const reasons = [...new Set(allowed.flatMap(({ refused }) => refused ?? []))];
  return (
    <Panel name="do" digit={2} title={t('panel.do')}>
      <div className={classes.do}>
        {allowed.map((offered) => (
          <ActionButton key={JSON.stringify(offered.action)} offered={offered} pressed={sameAction(open, offered.action)} reasonId={`refused-${reasons.indexOf(offered.refused ?? '')}`} onOpen={onOpen} />
        ))}
      </div>
      {reasons.map((reason, index) => <Text key={reason} id={`refused-${index}`} size="sm" mt="xs">{t('notNow', { reason })}</Text>)}
    </Panel>
  );
}

interface ButtonProps {
  offered: Offered;
  pressed: boolean;
  reasonId: string;
  onOpen: (action: DeskAction) => void;
}

function ActionButton({ offered: { action, label, key, permission, refused }, pressed, reasonId, onOpen }: ButtonProps) {
  const run = () => { if (refused) announce(refused, 'alert'); else onOpen(action); };
  useCommand({ id: `desk.${JSON.stringify(action)}`, label, keys: key ? [key] : [], context: 'page', permission, refused, run });
  return (
    <Button
      variant={pressed ? 'light' : 'default'} size="xs" justify="space-between" fullWidth px="sm" onClick={run} aria-expanded={pressed} aria-keyshortcuts={key?.toUpperCase()}
      aria-disabled={refused ? true : undefined} aria-describedby={refused ? reasonId : undefined} data-refused={refused ? true : undefined}
      rightSection={key && <KeyHint keys={key} />}
    >
      {label}
    </Button>
  );
}
