import { Button, Group, List, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { momentInWords } from '#web/dates.ts';
import { TargetLink } from './TargetLink.tsx';
import { type Job, type Wish, isRunning, steerJob, useWebsiteAction } from './websites-data.ts';
import classes from './website.module.css';

type Item = Job['items'][number];

const stateWords: Record<Item['state'], string> = {
  waiting: 'Waits',
  reading: 'Being read',
  done: 'Read',
  failed: 'Could not be read',
  cancelled: 'Cancelled',
};

/** One list of websites: how far it is, and its pause, resume and cancel. */
export function JobCard({ job }: { job: Job }) {
  const steer = useWebsiteAction((wish: Wish) => steerJob(job.id, wish));
  const count = (...states: Item['state'][]) =>
    job.items.filter(({ state }) => states.includes(state)).length;
  const ended = count('done', 'failed', 'cancelled');
  const failed = count('failed');
  const isOpen = ended < job.items.length;
  const words = `${ended} of ${job.label} done${failed > 0 ? `, ${failed} could not be read` : ''}`;
  const button = (wish: Wish, label: string) => (
    <Button size="xs" variant="default" loading={steer.isPending} onClick={() => steer.mutate(wish)}>
      {label}
    </Button>
  );
  return (
    <Paper withBorder p="md" component="section" aria-label={`${job.label}, ${momentInWords(job.createdAt)}`}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h5">
            {job.label}
          </Title>
          <Text size="sm" c="dimmed">
            {momentInWords(job.createdAt)}
          </Text>
        </Group>
        <Text size="sm" role="status">
          {words}
          {job.state === 'paused' && isOpen && '. Paused'}
          {isRunning(job) && `. About ${Math.ceil((job.items.length - ended) / 8)} min left`}
        </Text>
        <Progress value={(100 * ended) / job.items.length} size="lg" aria-label={words} />
        <Group gap="xs">
          {isRunning(job) && button('pause', 'Pause')}
          {job.state === 'paused' && isOpen && button('resume', 'Go on')}
          {!isOpen &&
            failed > 0 &&
            job.state !== 'cancelled' &&
            button('retry', 'Try those again that failed')}
          {isOpen && job.state !== 'cancelled' && (
            <ConfirmButton
              size="xs"
              question="Websites that were not read yet are left out. What was read stays."
              confirm="Cancel the rest"
              onConfirm={() => steer.mutate('cancel')}
            >
              Cancel the rest
            </ConfirmButton>
          )}
        </Group>
        <details open={isOpen}>
          <summary>Each website</summary>
          <List mt="xs" spacing={6} listStyleType="none">
            {job.items.map((item) => (
              <List.Item key={item.websiteId} className={classes.wrap}>
                <Text size="sm">
                  <Text span fw={600} size="sm">
                    {stateWords[item.state]}
                    {item.state === 'reading' && `, page ${item.pages + 1}`}
                  </Text>
                  {': '}
                  {item.address.replace(/^https?:\/\//, '').replace(/\/$/, '')}
                </Text>
                {item.refusal && (
                  <Text size="sm" c="dimmed">
                    {item.refusal.reason} {item.refusal.mend}
                  </Text>
                )}
                <Group gap="sm">
                  {item.targets.map((target) => (
                    <Text key={target.id} size="sm">
                      <TargetLink target={target} />
                      {target.toDecide > 0 && `: ${target.toDecide} found`}
                    </Text>
                  ))}
                </Group>
              </List.Item>
            ))}
          </List>
        </details>
      </Stack>
    </Paper>
  );
}
