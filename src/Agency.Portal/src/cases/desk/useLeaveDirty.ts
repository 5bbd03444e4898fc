import { useImperativeHandle, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../frame/announce';
import type { MayLeave } from './ActionBand';

/** A form with something written in it does not close by itself: it is saved or discarded. */
export function useLeaveDirty(leave: RefObject<MayLeave | null>, dirty: boolean) {
  const { t } = useTranslation('cases');
  useImperativeHandle(leave, () => () => {
    if (dirty) announce(t('notSaved'), 'alert');
    return !dirty;
  });
}
