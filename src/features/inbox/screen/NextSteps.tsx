import { Checkbox, Paper, Stack, Title } from '@mantine/core';
import { api, ask } from '#web/api.ts';
import type { Thread } from '../answers.ts';
import { type NextStep, nextStepNames } from '../next-steps.ts';
import { useInboxAction } from './useInboxWork.ts';

/** CMP-10: a yes asks for the next steps; what is done of them is kept with the thread. */
export function NextSteps({ thread }: { thread: Thread }) {
  const mark = useInboxAction(({ step, done }: { step: NextStep; done: boolean }) =>
    ask(api.inbox.threads[':id'].steps.$put({ param: { id: thread.outreachId }, json: { step, done } })),
  );
  if (thread.steps.length === 0) return null;
  return (
    <Paper withBorder p="sm" component="section" aria-label="Next steps">
      <Title order={3} size="h5" mb="xs">
        They are willing: the next steps
      </Title>
      <Stack gap="xs">
        {thread.steps.map(({ step, doneAt }) => (
          <Checkbox
            key={step}
            label={nextStepNames[step].name}
            description={nextStepNames[step].why}
            checked={doneAt !== null}
            onChange={(event) => mark.mutate({ step, done: event.currentTarget.checked })}
          />
        ))}
      </Stack>
    </Paper>
  );
}
