import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import type { Card } from '../answers.ts';
import { stages } from '../board.ts';
import { AddOpportunity } from './AddOpportunity.tsx';
import { Board } from './Board.tsx';
import { ComparisonView } from './ComparisonView.tsx';
import { FiveTypes } from './FiveTypes.tsx';
import { OpportunityView } from './OpportunityView.tsx';
import { useBoard } from './opportunities-data.ts';
import { searchSchema } from './opportunities-search.ts';

/** From the first interest to the last day: what each place really offers, and which one to take. */
export default function OpportunitiesPage() {
  const search = searchSchema.parse(useSearch({ strict: false }));
  const board = useBoard();
  const [adding, add] = useDisclosure();
  const cards = board.data?.cards ?? [];
  if (search.open !== undefined) return <OpportunityView id={search.open} />;
  if (search.compare !== undefined)
    return <ComparisonView ids={search.compare.split(',').filter(Boolean)} cards={cards} />;
  const shown =
    search.column ?? stages.find((stage) => cards.some((card) => card.stage === stage)) ?? 'asked';
  return (
    <>
      <PageHeader
        title="Opportunities"
        about="Each answer, offer and introduction on its way to a confirmed place."
        actions={
          <>
            {cards.length > 1 && (
              <LinkButton to="/opportunities" search={{ compare: toCompare(cards) }} variant="default">
                Compare
              </LinkButton>
            )}
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={add.open}>
              Add
            </Button>
          </>
        }
      />
      <RefusalList
        error={board.error}
        title="The board cannot be shown"
        onRetry={() => void board.refetch()}
      />
      {board.isPending && <Loading what="the board" />}
      {board.data && (
        <Stack gap="md">
          {cards.length > 0 ? <Board cards={cards} shown={shown} /> : <Nothing onAdd={add.open} />}
          <FiveTypes />
        </Stack>
      )}
      {adding && <AddOpportunity onClose={add.close} />}
    </>
  );
}

/** What is weighed now: at most six of those that are not decided. */
function toCompare(cards: readonly Card[]): string {
  const open = ['comparing', 'offered', 'asked'];
  return cards
    .filter(({ stage }) => open.includes(stage))
    .toSorted((one, other) => open.indexOf(one.stage) - open.indexOf(other.stage))
    .slice(0, 6)
    .map(({ id }) => id)
    .join(',');
}

function Nothing({ onAdd }: { onAdd: () => void }) {
  return (
    <EmptyState
      title="No opportunity yet"
      action={
        <>
          <Button onClick={onAdd}>Add an offer or an introduction</Button>
          <LinkButton to="/inbox" variant="default" mt="xs">
            Look into the inbox
          </LinkButton>
        </>
      }
    >
      When somebody answers “yes”, open the thread in the inbox and press “Make it an opportunity”. Offers of
      companies belong here too: paste their text, and Foothold reads what they really offer, flag by flag,
      with the sentence. Then compare two or more before you pay anything.
    </EmptyState>
  );
}
