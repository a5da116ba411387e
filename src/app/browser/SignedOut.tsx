import { Center, Code, List, Paper, Text, Title } from '@mantine/core';

/** Shown to a browser without a session. The terminal's link is the key to this desk. */
export function SignedOut() {
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" maw={520}>
        <Title order={1} size="h3" mb="sm">
          Open Foothold with its link
        </Title>
        <Text mb="sm">
          Foothold is running on this computer. Your data is private, so a browser needs a link that works
          once.
        </Text>
        <List type="ordered" spacing="xs">
          <List.Item>
            Open a terminal in the Foothold folder and type <Code>npm start</Code>.
          </List.Item>
          <List.Item>Open the link that it prints in this browser.</List.Item>
        </List>
      </Paper>
    </Center>
  );
}
