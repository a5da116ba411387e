import { Group, Stack, Text, Title } from '@mantine/core';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { MadePacket } from './MadePacket.tsx';
import { type PacketLine, useDeletePacket, usePackets } from './packet-data.ts';

/** PKT-2: every packet that was made, and to whom each went. */
export default function PacketsTab() {
  const packets = usePackets();
  if (!packets.data) {
    return packets.error ? (
      <RefusalList error={packets.error} onRetry={() => void packets.refetch()} />
    ) : (
      <Loading what="your packets" />
    );
  }
  const add = (
    <LinkButton to="/packet" search={{}}>
      New packet
    </LinkButton>
  );
  if (packets.data.packets.length === 0) {
    return (
      <EmptyState title="No packet yet" action={add}>
        When somebody asks for your papers, open their mail in the inbox and press “Prepare the packet”:
        Foothold reads which papers they want. You can also make one here, for an upload form.
      </EmptyState>
    );
  }
  return (
    <Stack maw={820}>
      <Text size="sm">
        What you sent is kept here as it was sent. A mail cannot be called back: whoever has it can keep it
        and pass it on. Send only what was asked for.
      </Text>
      <Group>{add}</Group>
      {packets.data.packets.map((packet) => (
        <OnePacket key={packet.id} packet={packet} />
      ))}
    </Stack>
  );
}

function OnePacket({ packet }: { packet: PacketLine }) {
  const { remove, isPending } = useDeletePacket();
  const carried = packet.files.some(({ mails }) => mails.length > 0);
  return (
    <section aria-label={`Packet for ${packet.site}`}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
          {packet.site}
        </Title>
        <Group gap="xs">
          {packet.outreachId && (
            <LinkButton to="/packet" search={{ thread: packet.outreachId }} size="xs" variant="default">
              Make it anew
            </LinkButton>
          )}
          {!carried && (
            <ConfirmButton
              size="xs"
              loading={isPending}
              question={`The packet for ${packet.site} is deleted. Your papers stay.`}
              confirm="Delete the packet"
              onConfirm={() => remove(packet.id)}
            >
              Delete
            </ConfirmButton>
          )}
        </Group>
      </Group>
      <MadePacket packet={packet} canAnswer={false} />
    </section>
  );
}
