import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';

export function NoSuchPage() {
  return (
    <EmptyState title="There is no page at this address" action={<LinkButton to="/">Go to Today</LinkButton>}>
      The link may be old or mistyped.
    </EmptyState>
  );
}
