import { Drawer } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParam } from './useParam';

interface Props {
  /** Parameter of the address: `?line=3` opens the drawer with "3", closing takes it away. */
  param: string;
  title: (value: string) => ReactNode;
  children: (value: string) => ReactNode;
}

/** The drawer on the right: a look at something without leaving the page. Reload and a sent link open it again. */
export function ParamDrawer({ param, title, children }: Props) {
  const { t } = useTranslation();
  const [value, setValue] = useParam(param);
  // What it showed stays in it while it closes.
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  const shown = value ?? last;
  return (
    <Drawer opened={value !== null} onClose={() => setValue(null)} position="right" size={520} title={shown !== null && title(shown)} closeButtonProps={{ 'aria-label': t('close') }}>
      {shown !== null && children(shown)}
    </Drawer>
  );
}
