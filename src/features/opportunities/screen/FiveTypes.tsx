import { List, Text } from '@mantine/core';
import { experienceGives, experienceTypes } from '../experience.ts';

/** AIM-1: the five types of experience with what each gives, the most valuable first. */
export function FiveTypes() {
  return (
    <details>
      <summary>What counts: five types of experience</summary>
      <Text size="sm" my="xs">
        The most valuable first. Aim for hands-on work in a real clinical setting with a chance of a strong US
        letter. What a place calls itself does not decide; what you do there does.
      </Text>
      <List type="ordered" size="sm" spacing={4}>
        {experienceTypes.map((type) => {
          const { name, patientCare, documentation, strongLetter, cost } = experienceGives[type];
          return (
            <List.Item key={type}>
              <b>{type === 'studentElective' ? `${name} (students only)` : name}</b>: direct patient care{' '}
              {patientCare ? 'yes' : 'no'}, notes in the record {documentation}, strong letter {strongLetter},
              typical cost {cost}.
            </List.Item>
          );
        })}
      </List>
    </details>
  );
}
