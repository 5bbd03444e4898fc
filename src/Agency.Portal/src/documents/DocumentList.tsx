import { Anchor, Badge, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { InstantText } from '../components/DateText';
import { locale } from '../text/locale';
import classes from './DocumentList.module.css';

type Document = components['schemas']['EvidenceOfReferral'];

const bytesPerUnit = 1000;

/** "212 kB": whole units, never zero. */
export function sizeText(bytes: number, readers: string) {
  const isLarge = bytes >= bytesPerUnit * bytesPerUnit;
  const size = Math.max(1, Math.round(bytes / (isLarge ? bytesPerUnit * bytesPerUnit : bytesPerUnit)));
  return new Intl.NumberFormat(readers, { style: 'unit', unit: isLarge ? 'megabyte' : 'kilobyte' }).format(size);
}

/** Documents as they came. A stranger's file is only ever handed out as a download. */
export function DocumentList({ documents }: { documents: Document[] }) {
  const { t } = useTranslation('documents');
  return (
    <ul className={classes.list}>
      {documents.map(({ id, kind, fileName, size, uploadedAt, uploadedBy }) => (
        <li key={id}>
          <Badge color="slate">{t(`kind.${kind}`)}</Badge>
          <Anchor href={`/api/v1/documents/${id}/content`} download={fileName} className={classes.file}>
            <IconDownload size={14} aria-hidden /> {fileName}
          </Anchor>
          <Text component="span" size="sm" c="dimmed">{sizeText(size, locale())} · {uploadedBy} · <InstantText value={uploadedAt} /></Text>
        </li>
      ))}
    </ul>
  );
}
