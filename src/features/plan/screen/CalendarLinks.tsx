import { Alert, Button, Code, CopyButton, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconLink } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { api, ask } from '#web/api.ts';
import { momentInWords } from '#web/dates.ts';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import type { PlanOverview } from './plan-data.ts';

/** PLN-1: the plan in the calendar program that the applicant uses anyway. */
export function CalendarLinks({ link }: { link: PlanOverview['link'] }) {
  const [address, setAddress] = useState<string | null>(null);
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['plan'] });
  const make = useMutation({
    mutationFn: () => ask(api.plan.link.$post()),
    onSuccess: async ({ path }) => {
      setAddress(window.location.origin + path);
      await refresh();
    },
    onError: notifyRefused,
  });
  const end = useMutation({
    mutationFn: () => ask(api.plan.link.$delete()),
    onSuccess: async () => {
      setAddress(null);
      notifyDone('The link has ended.');
      await refresh();
    },
    onError: notifyRefused,
  });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="calendars-title">
      <Stack gap="sm" maw={720}>
        <Title order={2} size="h4" id="calendars-title">
          In your calendar
        </Title>
        <Text size="sm">
          The file works everywhere: Google Calendar (Settings, Import), Outlook and Apple Calendar. Import it
          again after a change: entries are replaced, not doubled, where the program keeps to the standard.
          Google’s import does not take entries away that you removed here.
        </Text>
        <Group gap="xs">
          <Button
            component="a"
            href="/api/plan/plan.ics"
            download="foothold-plan.ics"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            Download the calendar file
          </Button>
          {link === null && (
            <Button
              variant="default"
              leftSection={<IconLink size={16} aria-hidden />}
              loading={make.isPending}
              onClick={() => make.mutate()}
            >
              Make a private link
            </Button>
          )}
          {link !== null && (
            <>
              <ConfirmButton
                question="Calendar programs that use the present link will get no more changes."
                confirm="Make a new link"
                onConfirm={() => make.mutate()}
              >
                Make a new link
              </ConfirmButton>
              <ConfirmButton
                question="Calendar programs that use the link will get no more changes."
                confirm="End the link"
                onConfirm={() => end.mutate()}
              >
                End the link
              </ConfirmButton>
            </>
          )}
        </Group>
        {address !== null && (
          <Alert color="teal" title="Your private link. It is shown this once.">
            <Stack gap="xs">
              <Code block>{address}</Code>
              <Group>
                <CopyButton value={address}>
                  {({ copied, copy }) => (
                    <Button size="xs" onClick={copy}>
                      {copied ? 'Copied' : 'Copy the link'}
                    </Button>
                  )}
                </CopyButton>
              </Group>
            </Stack>
          </Alert>
        )}
        <Text size="sm" c="dimmed">
          {link !== null &&
            (link.lastReadAt === null
              ? 'There is a link. No calendar program has used it yet. '
              : `There is a link. It was last used on ${momentInWords(link.lastReadAt)}. `)}
          A private link keeps a calendar program on this same computer up to date by itself, while Foothold
          runs. Google, and calendars on a phone, cannot reach a link on your computer: use the file there.
          Whoever has the link sees the dates and names on this page, and nothing else.
        </Text>
      </Stack>
    </Paper>
  );
}
