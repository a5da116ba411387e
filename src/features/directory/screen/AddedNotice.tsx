import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { type ListProgress, listPlans } from '#features/targets/rules.ts';
import { useLists, useStep } from '#features/targets/screen/targets-data.ts';
import { LinkButton } from '#web/LinkButton.tsx';
import type { Added } from '../answers.ts';
import { useRefreshAll } from './directory-data.ts';
import classes from './results.module.css';

type Props = { added: Added; progress: ListProgress; onClose: () => void };

/** What adding did, how full the list is now, and the way back. */
export function AddedNotice({ added, progress, onClose }: Props) {
  const lists = useLists();
  const undo = useStep('undo');
  const refresh = useRefreshAll();
  const { title, one } = listPlans[progress.list];
  const notice = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone: then the keyboard goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) notice.current?.focus();
  }, []);
  const what = added.added === 1 ? one : title.toLowerCase();
  // Something else was done to the lists since: one click must not undo that.
  const canUndo = added.label !== null && lists.data?.undo === added.label;
  return (
    <Alert
      ref={notice}
      tabIndex={-1}
      mb="xs"
      className={classes.notice}
      color={added.added > 0 ? 'teal' : 'yellow'}
      role="status"
      withCloseButton
      closeButtonLabel="Close"
      onClose={onClose}
      title={added.added > 0 ? `${added.added} ${what} added` : 'Nothing was added'}
    >
      <Text size="sm">{fullnessInWords(progress)}</Text>
      <Group gap="xs" mt="xs">
        <LinkButton to="/targets" search={{ list: progress.list }} size="xs" variant="default">
          Open {title.toLowerCase()}
        </LinkButton>
        {canUndo && (
          <Button
            size="xs"
            variant="default"
            loading={undo.isPending}
            onClick={() =>
              undo.mutate(undefined, {
                onSuccess: async () => {
                  onClose();
                  await refresh();
                },
              })
            }
          >
            Undo
          </Button>
        )}
      </Group>
      {added.passedOver.length > 0 && <PassedOver passedOver={added.passedOver} />}
    </Alert>
  );
}

/** TGT-1: how full a list is, in one sentence. */
function fullnessInWords({ list, count, minimum, missing }: ListProgress): string {
  const name = `Your list of ${listPlans[list].title.toLowerCase()}`;
  return missing > 0
    ? `${name} has ${count} of at least ${minimum}.`
    : `${name} has ${count}. That is enough: the plan asks for at least ${minimum}.`;
}

const shown = 20;

function PassedOver({ passedOver }: Pick<Added, 'passedOver'>) {
  return (
    <details>
      <Text component="summary" size="sm" mt="xs">
        {passedOver.length} {passedOver.length === 1 ? 'was' : 'were'} passed over
      </Text>
      <List size="sm">
        {passedOver.slice(0, shown).map(({ id, name, why }) => (
          <List.Item key={id}>
            {name}: {why}
          </List.Item>
        ))}
        {passedOver.length > shown && <List.Item>And {passedOver.length - shown} others.</List.Item>}
      </List>
    </details>
  );
}
