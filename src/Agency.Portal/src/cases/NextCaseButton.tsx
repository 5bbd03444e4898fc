import { Button } from '@mantine/core';
import { useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { KeyHint } from '../commands/KeyHint';
import { useCommand } from '../commands/registry';

interface Props {
  /** Asked before leaving; false keeps the reader here. */
  mayLeave?: () => boolean;
  /** Not filled while something else on the screen is the next step. */
  quiet?: boolean;
  buttonRef?: RefObject<HTMLButtonElement | null>;
  /** Where the button itself stands on `/cases/next`. */
  onPress?: () => void;
}

/** "Next case", and `N` for it. */
export function NextCaseButton({ mayLeave, quiet = false, buttonRef, onPress }: Props) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const own = useRef<HTMLButtonElement>(null);
  const go = () => {
    if (mayLeave && !mayLeave()) return;
    if (onPress) onPress();
    else void navigate('/cases/next');
  };
  useCommand({ id: 'cases.next', label: t('next.button'), keys: ['n'], context: 'page', permission: 'cases.work', run: go });
  return (
    <Button ref={buttonRef ?? own} variant={quiet ? 'default' : 'filled'} rightSection={<KeyHint keys="n" />} aria-keyshortcuts="N" onClick={go}>
      {t('next.button')}
    </Button>
  );
}
