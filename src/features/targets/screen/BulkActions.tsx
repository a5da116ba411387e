import { Alert, Button, Group, List, Menu, Paper, Text } from '@mantine/core';
import { IconMailForward, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { ReadWebsitesButton } from '#features/websites/screen/ReadWebsitesButton.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { api, ask } from '#web/api.ts';
import { type TargetField, listPlans, lists, usceAnswers } from '../rules.ts';
import { specialtyNames } from '../specialties.ts';
import { downloadTargets } from './download.ts';
import type { Selection } from './selection.tsx';
import { useListAction } from './targets-data.ts';

type Props = { selection: Selection; onDone: () => void };

/** What can be done with the selected rows at once. */
export function BulkActions({ selection, onDone }: Props) {
  const ids = [...selection.keys()];
  const [proposal, setProposal] = useState<(Proposal & { names: Selection }) | null>(null);
  const edit = useListAction(
    (change: { field: TargetField; value: string }) =>
      ask(api.targets.bulk.$post({ json: { ids, ...change } })),
    ({ changed }) => `Changed ${changed} of ${ids.length}.`,
  );
  const remove = useListAction(
    () => ask(api.targets.delete.$post({ json: { ids } })),
    ({ changed, kept }) =>
      `Deleted ${changed}. Undo brings them back.${kept.length > 0 ? ` ${kept.length} stayed, since there are mails for them.` : ''}`,
  );
  const write = useListAction(async () => ({ ...(await propose(ids)), names: selection }));
  return (
    <>
      {proposal && <Proposed proposal={proposal} onClose={() => setProposal(null)} />}
      {ids.length > 0 && (
        <Paper withBorder p="xs" mb="sm" role="region" aria-label="Selected targets">
          <Group gap="xs">
            <Text fw={600} aria-live="polite">
              {ids.length.toLocaleString('en-US')} selected
            </Text>
            <Button
              size="sm"
              leftSection={<IconMailForward size={18} aria-hidden />}
              loading={write.isPending}
              onClick={() => write.mutate(undefined, { onSuccess: setProposal })}
            >
              Write to selected
            </Button>
            <ReadWebsitesButton ids={ids} />
            <Choice
              label="Specialty"
              choices={specialtyNames}
              onChoose={(value) => edit.mutate({ field: 'specialty', value })}
            />
            <Choice
              label="USCE"
              choices={usceAnswers}
              onChoose={(value) => edit.mutate({ field: 'usce', value })}
            />
            <Choice
              label="Move to"
              choices={lists}
              titles={lists.map((list) => listPlans[list].title)}
              onChoose={(value) => edit.mutate({ field: 'list', value }, { onSuccess: onDone })}
            />
            <Choice
              label="Export"
              choices={['xlsx', 'csv']}
              titles={['Excel', 'CSV']}
              onChoose={(format) =>
                void downloadTargets(format === 'csv' ? 'csv' : 'xlsx', { ids, list: null })
              }
            />
            <Button
              size="sm"
              variant="light"
              color="red"
              leftSection={<IconTrash size={18} aria-hidden />}
              loading={remove.isPending}
              onClick={() => remove.mutate(undefined, { onSuccess: onDone })}
            >
              Delete
            </Button>
          </Group>
        </Paper>
      )}
    </>
  );
}

type ChoiceProps = {
  label: string;
  choices: readonly string[];
  titles?: readonly string[];
  onChoose: (value: string) => void;
};

function Choice({ label, choices, titles = choices, onChoose }: ChoiceProps) {
  return (
    <Menu>
      <Menu.Target>
        <Button size="sm" variant="default" aria-label={`${label} of the selected targets`}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {choices.map((choice, index) => (
          <Menu.Item key={choice} onClick={() => onChoose(choice)}>
            {titles[index]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type Proposal = { created: number; refused: { targetId: string; reason: string; mend: string }[] };

/** The server drafts at most 500 mails at once. */
async function propose(ids: readonly string[]): Promise<Proposal> {
  const whole: Proposal = { created: 0, refused: [] };
  for (let start = 0; start < ids.length; start += 500) {
    const part = await ask(api.campaign.drafts.$post({ json: { targetIds: ids.slice(start, start + 500) } }));
    whole.created += part.created;
    whole.refused.push(...part.refused);
  }
  return whole;
}

type ProposedProps = { proposal: Proposal & { names: Selection }; onClose: () => void };

function Proposed({ proposal, onClose }: ProposedProps) {
  const { created, refused, names } = proposal;
  const title =
    created > 0
      ? `${created} ${created === 1 ? 'draft waits' : 'drafts wait'} for your eyes`
      : 'No draft was made';
  return (
    <Alert
      mb="sm"
      color={created > 0 ? 'teal' : 'yellow'}
      title={title}
      withCloseButton
      closeButtonLabel="Close"
      onClose={onClose}
      role="status"
    >
      {created > 0 && (
        <LinkButton to="/campaign" size="sm">
          Read and approve them
        </LinkButton>
      )}
      {refused.length > 0 && (
        <>
          <Text size="sm" mt="sm">
            {refused.length} of the selected targets got none:
          </Text>
          <List size="sm" mah={180} style={{ overflowY: 'auto' }}>
            {refused.map(({ targetId, reason, mend }) => (
              <List.Item key={targetId}>
                {names.get(targetId) ?? 'A target'}: {reason} {mend}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}
