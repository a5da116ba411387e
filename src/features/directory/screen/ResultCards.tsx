import { Group, Paper, Stack, Text } from '@mantine/core';
import { Reach } from './Reach.tsx';
import { ResultName } from './ResultName.tsx';
import { Choose, ChooseAll, type RowsProps } from './ResultTable.tsx';
import { Why } from './Why.tsx';
import { milesInWords, placeInWords } from './places.ts';

/** What was found, on a narrow screen: a card for each. */
export function ResultCards({ rows, chosen, onChosen, onOpen }: RowsProps) {
  return (
    <Stack gap="sm">
      <ChooseAll rows={rows} chosen={chosen} onChosen={onChosen} label="Choose all on this page" />
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {rows.map((found) => (
          <Paper component="li" key={found.id} withBorder p="sm">
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Choose found={found} chosen={chosen} onChosen={onChosen} />
              <Stack gap={6} miw={0} flex={1}>
                <div>
                  <ResultName found={found} onOpen={onOpen} />
                  <Text size="sm">
                    {[placeInWords(found), found.miles === null ? '' : milesInWords(found.miles)]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                </div>
                <Why found={found} />
                <Reach phone={found.phone} website={found.website} of={found.name} />
              </Stack>
            </Group>
          </Paper>
        ))}
      </Stack>
    </Stack>
  );
}
