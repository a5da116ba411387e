import {
  Button,
  Checkbox,
  Collapse,
  Group,
  MultiSelect,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustments } from '@tabler/icons-react';
import type { FormEvent, ReactNode } from 'react';
import { stateNames } from '#features/targets/states.ts';
import { SpecialtyField } from './SpecialtyField.tsx';
import { type PageSearch, narrowingsOf } from './search.ts';
import { type Step, useTyped } from '#web/useTyped.ts';

type Props = {
  search: PageSearch;
  onChange: (change: Partial<PageSearch>, step?: Step) => void;
  isNarrow: boolean;
  /** What the server refused of each field. */
  refused: Readonly<Record<string, string>>;
  /** Stands beside the fields; on a phone it is folded away with most of them. */
  map: ReactNode;
};

/** TGT-3: what is searched. Every change is taken at once; Enter takes what is still being typed. */
export function SearchForm({ search, onChange, isNarrow, refused, map }: Props) {
  const [isOpen, more] = useDisclosure(false);
  const hidden = narrowingsOf(search).filter((part) => part !== 'specialty' && part !== 'near').length;
  const submit = (event: FormEvent) => event.preventDefault();
  const specialty = (
    <SpecialtyField
      value={search.specialty}
      onChange={(value, step) => onChange({ specialty: value }, step)}
      refused={refused['specialty']}
    />
  );
  const states = <StatesField value={search.states} onChange={(value) => onChange({ states: value })} />;
  const near = <NearFields search={search} onChange={onChange} refused={refused['near']} />;
  const rest = (
    <>
      <NameField value={search.name} onChange={(name, step) => onChange({ name }, step)} />
      <OnlyFields search={search} onChange={onChange} />
    </>
  );
  return (
    <Stack component="form" role="search" aria-label="Find targets" gap="sm" onSubmit={submit}>
      {isNarrow ? (
        <>
          {specialty}
          {near}
          <Button
            variant="default"
            leftSection={<IconAdjustments size={18} aria-hidden />}
            aria-expanded={isOpen}
            onClick={more.toggle}
          >
            {isOpen ? 'Fewer filters' : `More filters and the map${hidden > 0 ? ` (${hidden} in use)` : ''}`}
          </Button>
          <Collapse expanded={isOpen} keepMounted={false}>
            <Stack gap="sm">
              {states}
              {rest}
              {map}
            </Stack>
          </Collapse>
        </>
      ) : (
        <>
          <SimpleGrid cols={2} spacing="sm">
            {specialty}
            {states}
          </SimpleGrid>
          {near}
          {rest}
        </>
      )}
    </Stack>
  );
}

type FieldProps<Value> = { value: Value; onChange: (value: Value, step?: Step) => void };

const stateChoices = Object.entries(stateNames).map(([value, label]) => ({ value, label }));

function StatesField({ value, onChange }: FieldProps<string[]>) {
  return (
    <MultiSelect
      label="States"
      placeholder={value.length > 0 ? 'Add a state' : 'All states'}
      data={stateChoices}
      value={value}
      onChange={(states) => onChange(states)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Choose all states' }}
      hidePickedOptions
      nothingFoundMessage="No state has this name."
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase();
        return options.filter(
          (one) => 'value' in one && `${one.label} ${one.value}`.toLowerCase().includes(wanted),
        );
      }}
    />
  );
}

function NameField({ value, onChange }: FieldProps<string>) {
  const { typed, write, finish } = useTyped(value, onChange);
  return (
    <TextInput
      label="Name of a physician, practice, hospital or city"
      placeholder="Typing errors are forgiven"
      value={typed}
      onChange={(event) => write(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => event.key === 'Enter' && finish()}
      autoComplete="off"
    />
  );
}

const distances = [5, 10, 25, 50, 100, 200];

type NearProps = Pick<Props, 'search' | 'onChange'> & { refused: string | undefined };

function NearFields({ search, onChange, refused }: NearProps) {
  const { typed, write, finish } = useTyped(search.near, (near, step) => onChange({ near }, step));
  const offered = [...new Set([...distances, search.within])].sort((one, other) => one - other);
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <TextInput
        flex={1}
        miw={0}
        label="Near a ZIP code or city"
        placeholder="Such as 10458 or Bronx, NY"
        value={typed}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => event.key === 'Enter' && finish()}
        error={refused}
        autoComplete="off"
      />
      <Select
        w={120}
        label="Within"
        data={offered.map((miles) => ({ value: String(miles), label: `${miles} miles` }))}
        value={String(search.within)}
        onChange={(miles) => onChange({ within: Number(miles) })}
        allowDeselect={false}
      />
    </Group>
  );
}

type Only = 'onlyTeaching' | 'onlyHealthCenters' | 'onlyShortage' | 'onlyNew';

function OnlyFields({ search, onChange }: Pick<Props, 'search' | 'onChange'>) {
  const isHospital = search.list === 'hospital';
  const all: [Only, string][] = [
    ['onlyTeaching', isHospital ? 'That train residents' : 'With a hospital that trains residents'],
    ['onlyHealthCenters', 'Federally Qualified Health Centers (FQHC) and the like'],
    ['onlyShortage', 'Where primary-care physicians are lacking'],
    ['onlyNew', 'Not on my lists yet'],
  ];
  // No hospital is a health center.
  const offered = all.filter(([part]) => !(isHospital && part === 'onlyHealthCenters'));
  return (
    <Checkbox.Group
      label="Show only those"
      value={offered.map(([part]) => part).filter((part) => search[part])}
      onChange={(chosen) =>
        onChange(Object.fromEntries(offered.map(([part]) => [part, chosen.includes(part)])))
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing={8} mt={6}>
        {offered.map(([part, label]) => (
          <Checkbox key={part} value={part} label={label} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}
