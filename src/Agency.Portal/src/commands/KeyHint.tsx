import { Group, Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Keys as a person presses them: `mod+k` is "Ctrl K", `g h` is "G H". Decoration: the name of a control says what it does. */
export function KeyHint({ keys }: { keys: string }) {
  const { t } = useTranslation();
  const named = (key: string) => t(`key.${key}`, { defaultValue: key.length === 1 ? key.toUpperCase() : key });
  return (
    <Group component="span" gap={4} wrap="nowrap" aria-hidden>
      {keys.split(/[ +]/).map((key) => <Kbd key={key} size="xs">{named(key)}</Kbd>)}
    </Group>
  );
}
