import { Alert, Button, Code, CopyButton, Stack } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** The secret of a webhook, for the only time. */
export function Secret({ value }: { value: string }) {
  const { t } = useTranslation('feeds');
  return (
    <Stack>
      <Alert color="held" title={t('webhooks.secretOnce')}>{t('webhooks.secretOnceNote')}</Alert>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{value}</Code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button style={{ alignSelf: 'flex-start' }} leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} onClick={copy}>
            {t(copied ? 'webhooks.copied' : 'webhooks.copySecret')}
          </Button>
        )}
      </CopyButton>
    </Stack>
  );
}
