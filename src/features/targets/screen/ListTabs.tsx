import { Progress, Stack, Tabs, Text } from '@mantine/core';
import { type ListProgress, type TargetList, listPlans, lists } from '../rules.ts';

type Props = { progress: ListProgress[]; list: TargetList; onList: (list: TargetList) => void };

/** TGT-1: the three lists with their progress toward the plan's smallest size. */
export function ListTabs({ progress, list, onList }: Props) {
  return (
    <Tabs
      value={list}
      onChange={(value) => onList(lists.find((one) => one === value) ?? 'hospital')}
      variant="outline"
      mb="sm"
    >
      <Tabs.List aria-label="Lists" grow>
        {progress.map((one) => (
          <Tabs.Tab key={one.list} value={one.list} p={{ base: 'xs', sm: 'sm' }}>
            <Stack gap={4} align="stretch">
              <Text fw={600}>{listPlans[one.list].title}</Text>
              <Text size="sm" c="dimmed">
                {sizeInWords(one)}
              </Text>
              <Progress
                value={Math.min(100, (100 * one.count) / one.minimum)}
                size="sm"
                aria-label={`${listPlans[one.list].title}: ${sizeInWords(one)}`}
              />
            </Stack>
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

function sizeInWords({ count, minimum, missing }: ListProgress): string {
  return missing > 0 ? `${count} of ${minimum}` : `${count}, enough`;
}
