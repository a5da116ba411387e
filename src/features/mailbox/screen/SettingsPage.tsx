import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { DataSection } from './DataSection.tsx';
import { MailboxSection } from './MailboxSection.tsx';

type Props = Record<'pace' | 'passphrase' | 'devices', ReactNode>;

/** CMP-9, CMP-5, CMP-8: the mailbox and where the data is; pace, passphrase and devices are brought by others. */
export function SettingsPage({ pace, passphrase, devices }: Props) {
  const settings = useQuery({ queryKey: ['mailbox'], queryFn: () => ask(api.mailbox.$get()) });
  return (
    <>
      <PageHeader title="Settings" about="Your mailbox, how fast mails leave, and where your data is kept." />
      <RefusalList
        error={settings.error}
        title="The settings cannot be shown"
        onRetry={() => void settings.refetch()}
      />
      {settings.isPending && <Loading what="the settings" />}
      {settings.data && (
        <Stack gap="lg" maw={760}>
          <MailboxSection mailbox={settings.data.mailbox} />
          {pace}
          {passphrase}
          {devices}
          {settings.data.kept && <DataSection kept={settings.data.kept} />}
        </Stack>
      )}
    </>
  );
}
