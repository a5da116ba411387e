import { Checkbox, Paper, Stack, Title } from '@mantine/core';
import { LinkButton } from '#web/LinkButton.tsx';
import { api, ask } from '#web/api.ts';
import { dayInWords } from '#plain/in-words.ts';
import type { Thread } from '../answers.ts';
import { type NextStep, nextStepNames } from '../next-steps.ts';
import { useInboxAction } from './useInboxWork.ts';

/** CMP-10: a yes asks for the next steps; what is done of them is kept with the thread. */
export function NextSteps({ thread }: { thread: Thread }) {
  if (thread.steps.length === 0) return null;
  return (
    <Paper withBorder p="sm" component="section" aria-label="Next steps">
      <Title order={3} size="h5" mb="xs">
        They are willing: the next steps
      </Title>
      <Stack gap="xs">
        {thread.steps.map(({ step, doneAt, byMail }) => (
          <div key={step}>
            {byMail && doneAt !== null ? (
              <Checkbox
                label={nextStepNames[step].name}
                description={`They left on ${dayInWords(doneAt.slice(0, 10))}.`}
                checked
                readOnly
              />
            ) : (
              <Step thread={thread} step={step} done={doneAt !== null} />
            )}
            {step === 'packet' && doneAt === null && (
              <LinkButton
                to="/packet"
                search={{ thread: thread.outreachId }}
                size="xs"
                variant="light"
                mt={6}
                ml={36}
              >
                Prepare the packet
              </LinkButton>
            )}
          </div>
        ))}
      </Stack>
    </Paper>
  );
}

function Step({ thread, step, done }: { thread: Thread; step: NextStep; done: boolean }) {
  const mark = useInboxAction((isDone: boolean) =>
    ask(
      api.inbox.threads[':id'].steps.$put({ param: { id: thread.outreachId }, json: { step, done: isDone } }),
    ),
  );
  return (
    <Checkbox
      label={nextStepNames[step].name}
      description={nextStepNames[step].why}
      checked={mark.isPending ? mark.variables : done}
      onChange={(event) => mark.mutate(event.currentTarget.checked)}
    />
  );
}
