import { Button, Group, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { claimTitles, routeTitles } from '../finding-words.ts';
import type { Edit, ProgramEdit } from '../editing.ts';
import type { Finding } from '../findings.ts';
import {
  type Program,
  audiences,
  contacts,
  feePeriods,
  letterPolicies,
  openStates,
  programTypes,
} from '../rules.ts';
import type { ShownFinding } from '../target-website.ts';
import { acceptWords } from './finding-texts.ts';
import { accept, useWebsiteAction } from './websites-data.ts';

type Props = { targetId: string; found: ShownFinding; onDone: () => void };

/** A finding as the applicant corrects it before taking it over. The sentence stays in view above. */
export function EditFinding({ targetId, found, onDone }: Props) {
  const [edit, setEdit] = useState(() => editOf(found.finding));
  const save = useWebsiteAction(
    (changed: Edit) => accept(targetId, found.id, changed).then(onDone),
    'Taken over as you changed it.',
  );
  if (!edit) return null;
  return (
    <Stack gap="xs">
      {edit.kind === 'route' && found.finding.kind === 'route' && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          <TextInput
            label={routeTitles[found.finding.route.kind]}
            value={edit.value}
            onChange={(event) => setEdit({ ...edit, value: event.currentTarget.value })}
          />
          <TextInput
            label="Person"
            value={edit.person}
            onChange={(event) => setEdit({ ...edit, person: event.currentTarget.value })}
          />
          <TextInput
            label="Role"
            value={edit.roleText}
            onChange={(event) => setEdit({ ...edit, roleText: event.currentTarget.value })}
          />
        </SimpleGrid>
      )}
      {edit.kind === 'answer' && (
        <Select
          label="Answer"
          data={['yes', 'no']}
          value={edit.value}
          allowDeselect={false}
          onChange={(value) => setEdit({ ...edit, value: value === 'no' ? 'no' : 'yes' })}
        />
      )}
      {edit.kind === 'program' && found.finding.kind === 'program' && (
        <ProgramFields program={found.finding.program} edit={edit} onEdit={setEdit} />
      )}
      <Group gap="xs">
        <Button size="xs" loading={save.isPending} onClick={() => save.mutate(edit)}>
          {acceptWords(found.finding)}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}

type ProgramFieldsProps = {
  program: Program;
  edit: ProgramEdit;
  onEdit: (edit: ProgramEdit) => void;
};

/** Only what rests on a sentence can be changed: for the rest there would be nothing to show. */
function ProgramFields({ program, edit, onEdit }: ProgramFieldsProps) {
  const choice = <Name extends 'type' | 'audience' | 'contact' | 'state' | 'letter'>(
    name: Name,
    choices: readonly string[],
  ) =>
    'evidence' in program[name] && (
      <Select
        label={claimTitles[name]}
        data={[...choices, 'unclear']}
        value={edit[name]}
        allowDeselect={false}
        onChange={(value) => onEdit({ ...edit, [name]: value ?? 'unclear' })}
      />
    );
  const { fee } = edit;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
      <TextInput
        label="Name"
        value={edit.name}
        onChange={(event) => onEdit({ ...edit, name: event.currentTarget.value })}
      />
      {choice('audience', audiences)}
      {choice('contact', contacts)}
      {choice('type', programTypes)}
      {choice('state', openStates)}
      {choice('letter', letterPolicies)}
      {fee && (
        <>
          <NumberInput
            label="Fee in US dollars"
            min={0}
            value={fee.usd}
            onChange={(usd) => onEdit({ ...edit, fee: { ...fee, usd: Number(usd) || 0 } })}
          />
          <Select
            label="Fee is for"
            data={[...feePeriods]}
            value={fee.per}
            allowDeselect={false}
            onChange={(value) =>
              onEdit({ ...edit, fee: { ...fee, per: feePeriods.find((one) => one === value) ?? fee.per } })
            }
          />
        </>
      )}
      {(['length', 'dates'] as const).map(
        (name) =>
          'evidence' in program[name] && (
            <TextInput
              key={name}
              label={claimTitles[name]}
              value={edit[name]}
              onChange={(event) => onEdit({ ...edit, [name]: event.currentTarget.value })}
            />
          ),
      )}
    </SimpleGrid>
  );
}

function editOf(finding: Finding): Edit | null {
  if (finding.kind === 'route') {
    const { value, person, roleText } = finding.route;
    return { kind: 'route', value, person, roleText };
  }
  if (finding.kind === 'usce' || finding.kind === 'graduates')
    return { kind: 'answer', value: finding.answer.value };
  if (finding.kind !== 'program') return null;
  const { name, type, audience, contact, state, letter, fee, length, dates } = finding.program;
  const text = (value: string) => (value === 'unclear' ? '' : value);
  return {
    kind: 'program',
    name,
    type: type.value,
    audience: audience.value,
    contact: contact.value,
    state: state.value,
    letter: letter.value,
    fee: fee.value === 'unclear' ? null : fee.value,
    length: text(length.value),
    dates: text(dates.value),
    keepsVisa: true,
  };
}
