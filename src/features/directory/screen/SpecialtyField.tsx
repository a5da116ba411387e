import { Autocomplete, type ComboboxItem, Group, type OptionsFilter, Text } from '@mantine/core';
import { opennessOf, specialtiesLike, specialtyNames } from '#features/targets/specialties.ts';
import { type Step, useTyped } from '#web/useTyped.ts';

type Props = {
  value: string;
  onChange: (value: string, step: Step) => void;
  /** What the server refused of it. */
  refused: string | undefined;
};

/** TGT-6: the specialty, by its name, a common name or an abbreviation; the open ones are offered first. */
export function SpecialtyField({ value, onChange, refused }: Props) {
  const { typed, write, choose, finish } = useTyped(value, onChange);
  return (
    <Autocomplete
      label="Specialty"
      placeholder="All, or such as IM, peds, psych"
      data={[...specialtyNames]}
      filter={likeWhatIsTyped}
      maxDropdownHeight={320}
      error={refused}
      value={typed}
      onChange={write}
      onOptionSubmit={choose}
      onBlur={finish}
      onKeyDown={(event) => event.key === 'Enter' && finish()}
      clearable
      clearButtonProps={{ 'aria-label': 'Clear the specialty' }}
      onClear={() => choose('')}
      renderOption={({ option }) => (
        <Group justify="space-between" wrap="nowrap" flex={1}>
          <span>{option.value}</span>
          {opennessOf(String(option.value)) === 'harder' && (
            <Text span size="xs" c="dimmed">
              harder
            </Text>
          )}
        </Group>
      )}
    />
  );
}

/** Who opens a field with a whole name in it wants to see the others. */
const likeWhatIsTyped: OptionsFilter = ({ search }) =>
  specialtiesLike(specialtyNames.includes(search) ? '' : search).map((name): ComboboxItem => ({
    value: name,
    label: name,
  }));
