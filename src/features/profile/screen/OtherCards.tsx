import { Button, Fieldset, Group, SimpleGrid, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Profile } from '../rules.ts';
import { dayOrNull } from './inputs.ts';

type Card = Profile['certifications'][number];
type Props = {
  cards: readonly Card[];
  onChange: (cards: Card[]) => void;
  errorAt: (path: string) => string | undefined;
};

/** Cards and certificates beside BLS and ACLS, such as PALS or a diploma course. */
export function OtherCards({ cards, onChange, errorAt }: Props) {
  const change = (index: number, now: Partial<Card>) =>
    onChange(cards.map((one, at) => (at === index ? { ...one, ...now } : one)));
  return (
    <>
      {cards.map((card, index) => (
        <Fieldset legend={`Certificate ${index + 1}`} key={index}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label="Name"
              value={card.name}
              onChange={(event) => change(index, { name: event.currentTarget.value })}
              error={errorAt(`certifications.${index}.name`)}
            />
            <TextInput
              label="Issued by"
              value={card.issuer}
              onChange={(event) => change(index, { issuer: event.currentTarget.value })}
              error={errorAt(`certifications.${index}.issuer`)}
            />
            <TextInput
              type="date"
              label="Issued on"
              value={card.issuedOn ?? ''}
              onChange={(event) => change(index, { issuedOn: dayOrNull(event.currentTarget.value) })}
              error={errorAt(`certifications.${index}.issuedOn`)}
            />
            <TextInput
              type="date"
              label="Expires on"
              value={card.expiresOn ?? ''}
              onChange={(event) => change(index, { expiresOn: dayOrNull(event.currentTarget.value) })}
              error={errorAt(`certifications.${index}.expiresOn`)}
            />
          </SimpleGrid>
          <Button
            mt="sm"
            variant="subtle"
            color="red"
            size="xs"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={() => onChange(cards.filter((_card, at) => at !== index))}
          >
            Remove certificate {index + 1}
          </Button>
        </Fieldset>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...cards, { name: '', issuer: '', issuedOn: null, expiresOn: null }])}
        >
          Add another certificate
        </Button>
      </Group>
    </>
  );
}
