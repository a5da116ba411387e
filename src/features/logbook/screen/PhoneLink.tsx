import { Button, Code, CopyButton, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { QrCode } from './QrCode.tsx';

/** SIT-2, decision 30: the way to the logbook on another device of the same person. */
export function PhoneLink({ size }: { size?: 'xs' }) {
  const [open, shown] = useDisclosure();
  const client = useQueryClient();
  const link = useMutation({ mutationFn: () => ask(api.devices.link.$post()) });
  const close = () => {
    shown.close();
    void client.invalidateQueries({ queryKey: ['devices'] });
  };
  return (
    <>
      <Button
        variant="default"
        {...(size && { size })}
        leftSection={<IconDeviceMobile size={16} aria-hidden />}
        onClick={() => {
          link.mutate();
          shown.open();
        }}
      >
        Open it on your phone
      </Button>
      <Modal opened={open} onClose={close} title="The logbook on your phone">
        {link.isPending && <Loading what="the link" />}
        <RefusalList error={link.error} title="There is no link" onRetry={() => link.mutate()} />
        {link.data?.address && <TheLink address={link.data.address} until={link.data.until ?? ''} />}
        {link.data && link.data.address === null && <NoAddress />}
      </Modal>
    </>
  );
}

function TheLink({ address, until }: { address: string; until: string }) {
  const time = new Date(until).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
  return (
    <Stack gap="sm">
      <Text size="sm">
        Point the camera of your phone at the picture, and open the address. It works once, until {time}. It
        opens your whole campaign, so show it to nobody. A new link ends this one.
      </Text>
      <QrCode text={address} label="QR code of the link" />
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {address}
      </Code>
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? 'Copied' : 'Copy the link'}
          </Button>
        )}
      </CopyButton>
      <Text size="sm">
        The phone must be in the same private network as this computer, or wherever that address leads. Wait
        until the bar at the top says “Everything is on the server”, then put the page on the home screen. In
        Settings, Devices you can sign the phone out again.
      </Text>
    </Stack>
  );
}

function NoAddress() {
  return (
    <Stack gap="sm">
      <Text size="sm">
        Foothold answers only on its own computer, so a phone does not reach it yet. Two ways lead to the
        logbook:
      </Text>
      <List size="sm" spacing="xs">
        <List.Item>
          <b>On this computer.</b> Open the logbook here. It works without network, and goes on while Foothold
          is stopped.
        </List.Item>
        <List.Item>
          <b>On the phone,</b> when an https address leads to this computer: through a private network (VPN)
          of your own, or a proxy. The phone must trust its certificate. Stop Foothold, then start it with{' '}
          <Code>FOOTHOLD_PUBLIC_ADDRESS=https://that-address npm start</Code>. Then press this button again.
        </List.Item>
      </List>
      <Text size="sm" c="dimmed">
        By plain http in the same Wi-Fi nothing works: phones keep a page for the time without network only
        when it comes by https. The guide, part 12, has the steps.
      </Text>
    </Stack>
  );
}
