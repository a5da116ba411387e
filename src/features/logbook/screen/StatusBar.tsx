import { Box, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudUp } from '@tabler/icons-react';
import { type Known, statusOf } from '../sync-status.ts';
import classes from './StatusBar.module.css';

const icons = { good: IconCloudCheck, waits: IconCloudUp, bad: IconAlertTriangle } as const;

type Props = { known: Known; elsewhere: number; onTry: () => void };

/** SIT-2: always in sight: where the entries are. */
export function StatusBar({ known, elsewhere, onTry }: Props) {
  const { tone, title, mend } = statusOf(known);
  const Icon = icons[tone];
  return (
    <Box className={classes.bar} data-tone={tone}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Group gap="xs" wrap="nowrap" role="status" aria-live="polite">
          <Icon size={22} aria-hidden className={classes.icon} />
          <div>
            <Text size="sm" fw={600}>
              {title}
            </Text>
            {mend && <Text size="xs">{mend}</Text>}
            {elsewhere > 0 && (
              <Text size="xs">
                {elsewhere === 1 ? '1 entry' : `${elsewhere} entries`} of another campaign on this device
                {elsewhere === 1 ? ' waits' : ' wait'} until that campaign is opened here.
              </Text>
            )}
          </div>
        </Group>
        {tone !== 'good' && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={onTry}
            disabled={known.reach.kind === 'asking'}
            className={classes.icon}
          >
            Try now
          </Button>
        )}
      </Group>
    </Box>
  );
}
