import { Anchor, Button, Group, List, Table, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { doctor } from '#features/externship/facts.ts';
import { dayInWords } from '#plain/in-words.ts';
import { conversation } from '../conversation.ts';
import classes from './Sheet.module.css';
import type { OnSite } from './onsite-data.ts';

/** SIT-1: the talk of week 1 on one page, to print: what to say, what to ask, and boxes for the answers. */
export function Sheet({ one: { externship, facts, agreement } }: { one: OnSite }) {
  const { id, title, startsOn, endsOn } = externship;
  useEffect(() => {
    document.title = `First talk at ${title} · Foothold`;
  }, [title]);
  return (
    <article className={classes.sheet}>
      <Group justify="space-between" mb="md" className={classes.controls}>
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/on-site" search={{ externship: id }} {...props} />}
        >
          <Group gap={4} component="span">
            <IconArrowLeft size={16} aria-hidden /> Back to the externship
          </Group>
        </Anchor>
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          Print
        </Button>
      </Group>
      <Title order={1} size="h3">
        First talk: what may I do here?
      </Title>
      <Text size="sm" mb="sm">
        {title}
        {startsOn && endsOn && `, ${dayInWords(startsOn)} to ${dayInWords(endsOn)}`}. With{' '}
        {agreement.talkedWith || (facts?.supervisor ? doctor(facts.supervisor) : 'Dr. ____________________')}.
        Day of the talk: ______________
      </Text>
      <Title order={2} size="h5">
        To begin
      </Title>
      <Text mb="sm">“{conversation.opening}”</Text>
      <Title order={2} size="h5">
        To ask
      </Title>
      <List type="ordered" spacing={2} mb="sm">
        {conversation.questions.map((question) => (
          <List.Item key={question}>{question}</List.Item>
        ))}
      </List>
      <Title order={2} size="h5">
        What I would like to do
      </Title>
      <Table withTableBorder withColumnBorders verticalSpacing={4} mb="sm" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Responsibility</Table.Th>
            <Table.Th>I hope from week</Table.Th>
            <Table.Th>Yes, from week</Table.Th>
            <Table.Th>Not here</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {agreement.duties.map(({ name, fromWeek }, index) => (
            <Table.Tr key={index}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{fromWeek}</Table.Td>
              <Table.Td>☐ ______</Table.Td>
              <Table.Td>☐</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Title order={2} size="h5">
        To end
      </Title>
      <Text mb="sm">“{conversation.closing}”</Text>
      <Title order={2} size="h5">
        Notes (nothing about patients)
      </Title>
      <div className={classes.lines} />
    </article>
  );
}
