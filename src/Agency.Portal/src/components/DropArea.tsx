import { Button, FileButton, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent, type ReactNode } from 'react';
import classes from './DropArea.module.css';

interface Props {
  /** What may be dropped, for the eye. */
  children: ReactNode;
  button: string;
  accept: string;
  busy: boolean;
  onFiles: (files: File[]) => void;
}

/** Files by dropping, and by a button beside it for everyone else. */
export function DropArea({ children, button, accept, busy, onFiles }: Props) {
  const [over, setOver] = useState(false);
  const drag = (isOver: boolean) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(isOver);
  };
  const drop = (event: DragEvent) => {
    drag(false)(event);
    const files = [...event.dataTransfer.files];
    if (files.length > 0 && !busy) onFiles(files);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button does the same by keyboard
    <div className={classes.drop} data-over={over || undefined} onDragEnter={drag(true)} onDragOver={drag(true)} onDragLeave={drag(false)} onDrop={drop}>
      <FileButton multiple accept={accept} onChange={(files) => { if (files.length > 0) onFiles(files); }}>
        {(props) => <Button {...props} variant="default" loading={busy} leftSection={<IconUpload size={16} aria-hidden />}>{button}</Button>}
      </FileButton>
      <Text size="sm">{children}</Text>
    </div>
  );
}
