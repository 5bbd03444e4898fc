import { Alert, Button, Stack } from '@mantine/core';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../api/problem';
import { saveFile } from './Table/saveFile';

interface Props {
  /** Asks for the file, with `parseAs: 'blob'`. */
  fetchFile: () => Promise<{ data?: unknown; response: Response }>;
  children: ReactNode;
}

/** A file that a rule may refuse: fetched, not followed as a link, so that a refusal says why where it was asked for. */
export function DownloadButton({ fetchFile, children }: Props) {
  const { t } = useTranslation();
  const work = useMutation({ mutationFn: fetchFile, onSuccess: ({ data, response }) => saveFile(data as Blob, response) });
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={work.isPending} onClick={() => work.mutate()}>{children}</Button>
      {work.error && <Alert color="negative" role="alert" icon={<IconAlertTriangle aria-hidden />} maw={480}>{problemText(work.error, t)}</Alert>}
    </Stack>
  );
}
