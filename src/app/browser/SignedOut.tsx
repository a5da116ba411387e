import { Center, Code, List, Paper, Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';

/** Shown to a browser without a session. The terminal's link is the key to this desk. */
export function SignedOut() {
  const { link } = useSearch({ strict: false });
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" maw={520}>
        <Title order={1} size="h3" mb="sm">
          Open Foothold with its link
        </Title>
        {link === 'used' && (
          <Text mb="sm" role="alert">
            This link was used before, or its time is over. You need a new one.
          </Text>
        )}
        <Text mb="sm">
          Foothold is running on this computer. Your data is private, so a browser needs a link that works
          once.
        </Text>
        <List type="ordered" spacing="xs">
          <List.Item>
            Open a terminal in the Foothold folder and type{' '}
            <Code style={{ whiteSpace: 'nowrap' }}>npm start</Code>, or for the demo{' '}
            <Code style={{ whiteSpace: 'nowrap' }}>npm run demo</Code>.
          </List.Item>
          <List.Item>Open the link that it prints in this browser.</List.Item>
        </List>
        <Text size="sm" c="dimmed" mt="sm">
          On a phone: open Settings, “Devices” in a browser that is signed in, and make a link for the phone.
        </Text>
      </Paper>
    </Center>
  );
}
