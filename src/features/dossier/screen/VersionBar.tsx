import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { api, ask } from '#web/api.ts';
import { type Version, useCvAction, useVersionChange } from './cv-data.ts';

type Props = {
  versions: readonly Version[];
  version: Version;
  onChoose: (id: string | undefined) => void;
};

/** Which version is shown; a new one begins as a copy of it. */
export function VersionBar({ versions, version, onChoose }: Props) {
  const remove = useCvAction(
    (id: string) => ask(api.cv.versions[':id'].$delete({ param: { id } })),
    'The version is gone. What you sent of it stays on record.',
  );
  return (
    <Stack gap="xs">
      <NativeSelect
        label="Version"
        description="One for each kind of recipient, if you like"
        data={versions.map(({ id, name }) => ({ value: id, label: name }))}
        value={version.id}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      <Group gap="xs">
        <NameButton
          label="New version"
          title="A new version, as a copy of this one"
          start={`${version.name} 2`}
          version={version}
          onAdded={onChoose}
        />
        <NameButton label="Rename" title="Rename this version" start={version.name} version={version} />
        {versions.length > 1 && (
          <ConfirmButton
            size="xs"
            question={`“${version.name}” is deleted. CVs you sent stay on record.`}
            confirm="Delete this version"
            onConfirm={() => remove.mutate(version.id, { onSuccess: () => onChoose(undefined) })}
          >
            Delete
          </ConfirmButton>
        )}
      </Group>
    </Stack>
  );
}

type NameProps = {
  label: string;
  title: string;
  start: string;
  version: Version;
  /** Given: the name is for a new version. Otherwise this one is renamed. */
  onAdded?: (id: string) => void;
};

function NameButton({ label, title, start, version, onAdded }: NameProps) {
  const [open, dialog] = useDisclosure();
  const [name, setName] = useState(start);
  const add = useCvAction((json: { name: string; choices: Version['choices'] }) =>
    ask(api.cv.versions.$post({ json })),
  );
  const change = useVersionChange();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = { name: name.trim(), choices: version.choices };
    if (onAdded) add.mutate(named, { onSuccess: ({ id }) => (dialog.close(), onAdded(id)) });
    else change.mutate({ id: version.id, ...named }, { onSuccess: dialog.close });
  };
  return (
    <>
      <Button
        variant="default"
        size="xs"
        onClick={() => {
          setName(start);
          dialog.open();
        }}
      >
        {label}
      </Button>
      <Modal opened={open} onClose={dialog.close} title={title}>
        <form onSubmit={submit}>
          <Stack>
            <TextInput
              label="Name of the version"
              description="Only you see it"
              maxLength={60}
              required
              data-autofocus
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Group>
              <Button type="submit" loading={add.isPending || change.isPending} disabled={!name.trim()}>
                {onAdded ? 'Add it' : 'Rename it'}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
