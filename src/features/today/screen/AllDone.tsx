import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';

/** Nothing is left for today: says so, and what comes next and when. */
export function AllDone({ nextFollowUpOn }: { nextFollowUpOn: string | null }) {
  return (
    <EmptyState
      title="Everything for today is done"
      action={<LinkButton to="/targets">Find more people to write to</LinkButton>}
    >
      {nextFollowUpOn
        ? `The next follow-up is due on ${dayFormat.format(new Date(`${nextFollowUpOn}T12:00:00Z`))}. Answers appear here as soon as they arrive.`
        : 'Answers appear here as soon as they arrive. A full list is the best use of a free half hour.'}
    </EmptyState>
  );
}

const dayFormat = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' });
