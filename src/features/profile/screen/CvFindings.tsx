import { Alert, Group, List, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { CvReport } from '../rules.ts';
import classes from './Profile.module.css';

/** RDY-2, RDY-7: what the program found in the CV, and what it states that the profile does not hold. */
export function CvFindings({ report }: { report: CvReport }) {
  const { pages, rightLength, parts, claims } = report;
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        What we found in it
      </Title>
      <List listStyleType="none" spacing={6}>
        <Finding
          found={rightLength}
          title={pages === 1 ? '1 page' : `${pages} pages`}
          mend="US readers expect 2 to 3 pages."
        />
        {parts.map(({ id, title, found, mend }) => (
          <Finding key={id} found={found} title={title} mend={mend} />
        ))}
      </List>
      {claims.length > 0 && (
        <Alert color="red" variant="light" title="The CV states what your profile does not hold">
          <List spacing={6} listStyleType="none">
            {claims.map(({ quote, reason, mend }, index) => (
              <List.Item key={index} className={classes.words}>
                <Text size="sm" fw={600}>
                  “{quote}”
                </Text>
                <Text size="sm">
                  {reason} {mend}
                </Text>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}

function Finding({ found, title, mend }: { found: boolean; title: string; mend: string }) {
  return (
    <List.Item
      icon={
        <ThemeIcon radius="xl" size="sm" variant="filled" color={found ? 'teal' : 'red'}>
          {found ? <IconCheck size={14} aria-label="found" /> : <IconX size={14} aria-label="missing" />}
        </ThemeIcon>
      }
    >
      <Group gap={6}>
        <Text size="sm">{title}</Text>
        {!found && (
          <Text size="sm" c="dimmed">
            {mend}
          </Text>
        )}
      </Group>
    </List.Item>
  );
}
