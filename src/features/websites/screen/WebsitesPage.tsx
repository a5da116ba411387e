import { Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { JobCard } from './JobCard.tsx';
import { ReadWebsitesButton } from './ReadWebsitesButton.tsx';
import { TargetLink } from './TargetLink.tsx';
import { useJobs } from './websites-data.ts';

/** TGT-5: reading many websites at once, and what they say that waits for a decision. */
export default function WebsitesPage() {
  const jobs = useJobs();
  return (
    <>
      <PageHeader
        title="Websites"
        about="Foothold reads the websites of your targets: at most 15 pages each, one at a time, 2 seconds apart. It keeps to what robots.txt allows."
        actions={
          <LinkButton to="/targets" variant="default">
            Choose targets
          </LinkButton>
        }
      />
      <RefusalList error={jobs.error} onRetry={() => void jobs.refetch()} />
      {jobs.isPending && <Loading what="the websites" />}
      {jobs.data && (
        <Stack gap="lg" maw={860}>
          {jobs.data.unread.length > 0 && (
            <Paper withBorder p="md" component="section" aria-labelledby="unread">
              <Group justify="space-between" gap="sm">
                <Stack gap={2} flex="1 1 18rem">
                  <Title order={2} size="h5" id="unread">
                    {jobs.data.unread.length === 1
                      ? '1 target has a website that was not read yet'
                      : `${jobs.data.unread.length} targets have a website that was not read yet`}
                  </Title>
                  <Text size="sm" c="dimmed">
                    They have no e-mail address. Foothold looks for the right office or person. You decide
                    about each thing it finds.
                  </Text>
                </Stack>
                <ReadWebsitesButton ids={jobs.data.unread} label="Read them now" />
              </Group>
            </Paper>
          )}
          {jobs.data.toDecide.length > 0 && (
            <Paper withBorder p="md" component="section" aria-labelledby="to-decide">
              <Title order={2} size="h5" mb="xs" id="to-decide">
                Waiting for your decision
              </Title>
              <List spacing={4}>
                {jobs.data.toDecide.map((target) => (
                  <List.Item key={target.id}>
                    <TargetLink target={target} />
                    <Text span size="sm" c="dimmed">
                      {' '}
                      {target.toDecide} found
                    </Text>
                  </List.Item>
                ))}
              </List>
            </Paper>
          )}
          {jobs.data.jobs.map((job) => (
            <JobCard key={job.id} job={job} />
          ))}
          {jobs.data.jobs.length === 0 && jobs.data.unread.length === 0 && (
            <EmptyState
              title="No list of websites was read yet"
              action={<LinkButton to="/targets">Choose targets</LinkButton>}
            >
              Select targets in a list and press “Read websites”. You can go on working: it takes about half a
              minute for each website, and goes on after a restart where it stopped. Each thing that is found
              is shown with the sentence it rests on, and you decide about it.
            </EmptyState>
          )}
        </Stack>
      )}
    </>
  );
}
