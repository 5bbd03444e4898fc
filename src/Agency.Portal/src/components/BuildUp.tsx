import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParam } from './useParam';
import classes from './BuildUp.module.css';

interface Props {
  /** The parameter of the address that a ParamDrawer of this page listens to, and what it shows. */
  param: string;
  value: string;
  /** What is made up: "Balance". The name of the button is "Balance 12,970.00: how it is made up". */
  label: string;
  children: ReactNode;
}

/** A computed amount. It opens: no total without its lines. */
export function BuildUp({ param, value, label, children }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useParam(param);
  return (
    <UnstyledButton data-content className={classes.amount} aria-haspopup="dialog" aria-expanded={open === value} title={t('buildUp', { label })} onClick={() => setOpen(value)}>
      {children}
    </UnstyledButton>
  );
}
