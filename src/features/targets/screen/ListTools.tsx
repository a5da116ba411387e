import { ActionIcon, Button, Group, TextInput, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp, IconSearch } from '@tabler/icons-react';
import { useTyped } from '#web/useTyped.ts';
import { type Lists, useStep } from './targets-data.ts';

type Props = {
  lists: Lists;
  search: string;
  onSearch: (search: string) => void;
  isFiltered: boolean;
  onClear: () => void;
};

/** Search over all columns, and undo and redo of everything that was done to the lists. */
export function ListTools({ lists, search, onSearch, isFiltered, onClear }: Props) {
  const { typed, write, choose, finish } = useTyped(search, onSearch);
  const undo = useStep('undo');
  const redo = useStep('redo');
  const isBusy = undo.isPending || redo.isPending;
  const stepBack = () => lists.undo && !isBusy && undo.mutate(undefined);
  const stepForward = () => lists.redo && !isBusy && redo.mutate(undefined);
  // Inside a text field these keys belong to the field.
  useHotkeys([
    ['mod+Z', stepBack],
    ['mod+shift+Z', stepForward],
    ['mod+Y', stepForward],
  ]);
  return (
    <Group mb="sm" gap="xs" wrap="wrap">
      <TextInput
        aria-label="Search in all columns"
        placeholder="Search in all columns"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => event.key === 'Enter' && finish()}
        flex="1 1 220px"
        maw={420}
      />
      <Step
        label="Undo"
        what={lists.undo}
        isBusy={isBusy}
        onClick={stepBack}
        icon={<IconArrowBackUp size={20} aria-hidden />}
      />
      <Step
        label="Redo"
        what={lists.redo}
        isBusy={isBusy}
        onClick={stepForward}
        icon={<IconArrowForwardUp size={20} aria-hidden />}
      />
      {isFiltered && (
        <Button
          variant="subtle"
          onClick={() => {
            choose('');
            onClear();
          }}
        >
          Show all rows
        </Button>
      )}
    </Group>
  );
}

type StepProps = {
  label: string;
  what: string | null;
  isBusy: boolean;
  onClick: () => void;
  icon: React.ReactNode;
};

function Step({ label, what, isBusy, onClick, icon }: StepProps) {
  const said = what ? `${label}: ${what}` : `Nothing to ${label.toLowerCase()}`;
  return (
    <Tooltip label={said}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={said}
        disabled={!what}
        loading={isBusy}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
