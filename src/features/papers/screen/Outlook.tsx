import { Badge, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { dayInWords } from '#plain/in-words.ts';
import type { IsoDate } from '#plain/time.ts';
import type { Outlook as Told } from '../immunisations/rules.ts';
import { stepInWords } from './immunisation-names.ts';

/** What is missing, with the first day for each step. */
export function Outlook({ outlook, startOn }: { outlook: Told; startOn: IsoDate | null }) {
  const { needs, completeOn } = outlook;
  const missing = needs.filter((need) => !need.complete);
  const late = startOn !== null && completeOn !== null && completeOn > startOn;
  return (
    <Stack gap="sm" component="section" aria-label="What is missing">
      <Title order={2} size="h4">
        {missing.length === 0 ? 'All is complete' : `Missing: ${missing.length} of ${needs.length}`}
      </Title>
      {missing.length > 0 && (
        <Text>
          {completeOn === null
            ? 'The first day on which all is complete cannot be told: a physician must decide.'
            : `Complete on ${dayInWords(completeOn)} at the earliest, if each step is done on its first day.`}
        </Text>
      )}
      {late && (
        <Text fw={600}>
          That is after your first day on site, {dayInWords(startOn)}. Tell the site early, or ask for a later
          start.
        </Text>
      )}
      {[...missing, ...needs.filter((need) => need.complete)].map((need) => (
        <Card withBorder padding="sm" key={need.id}>
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Text fw={600}>{need.name}</Text>
            <Badge variant="light" tt="none" color={need.complete ? 'teal' : 'orange'} flex="none">
              {need.complete ? 'Complete' : 'Missing'}
            </Badge>
          </Group>
          <Text size="sm">{need.why}</Text>
          {need.steps.length > 0 && (
            <List size="sm" mt={4}>
              {need.steps.map((step, index) => (
                <List.Item key={index}>
                  {stepInWords(step)}: from {dayInWords(step.on)}
                </List.Item>
              ))}
            </List>
          )}
        </Card>
      ))}
    </Stack>
  );
}
