import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';

type Props = { week: { sent: number; goal: number } };

/** Nothing waits: says so, and what moves the plan on. */
export function NothingToDo({ week }: Props) {
  const open = week.goal - week.sent;
  if (open <= 0) {
    return (
      <EmptyState title="Nothing to do now">
        This week’s goal is reached, and nobody waits for you. Answers and follow-ups show up here by
        themselves.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nobody waits for you"
      action={<LinkButton to="/targets">Choose whom to write to next</LinkButton>}
    >
      The next step of the plan: write to {open} more this week. Mark targets, let the letters be drafted,
      then read and approve each draft.
    </EmptyState>
  );
}
