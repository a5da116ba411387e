import { Alert, Anchor, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Overview } from './campaign-data.ts';

/** RDY-6, CMP-9: what has to be done before any mail can be approved. Nothing is shown when all is ready. */
export function BeforeSending({ campaign }: { campaign: Overview }) {
  const { gate, mailbox } = campaign;
  if (gate.open && mailbox) return null;
  return (
    <Alert color="orange" variant="light" title="Before a mail can be approved">
      <List size="sm" spacing={4}>
        {gate.blockedBy.map((check) => (
          <List.Item key={check.id}>
            <Text size="sm" component="span">
              {check.title}:{' '}
            </Text>
            <Anchor component={Link} to={check.href} size="sm" underline="always">
              {check.nextAction}
            </Anchor>
          </List.Item>
        ))}
        {!mailbox && (
          <List.Item>
            <Anchor component={Link} to="/settings" size="sm" underline="always">
              Connect the mailbox you send from
            </Anchor>
          </List.Item>
        )}
      </List>
    </Alert>
  );
}
