import { Button } from '@mantine/core';
import { IconWorldSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { notifyDone } from '#web/notify.ts';
import { readWebsites, useWebsiteAction } from './websites-data.ts';

/** TGT-5: puts the websites of the selected targets in the queue, and goes where the progress is shown. */
export function ReadWebsitesButton({ ids, label = 'Read websites' }: { ids: string[]; label?: string }) {
  const navigate = useNavigate();
  const read = useWebsiteAction(async () => {
    const { queued, already, withoutWebsite } = await readWebsites(ids);
    const parts = [
      queued === 0 ? '' : queued === 1 ? '1 website is read now.' : `${queued} websites are read now.`,
      already > 0 ? `${already === 1 ? '1 was' : `${already} were`} waiting already.` : '',
      withoutWebsite.length > 0 ? `${withoutWebsite.length} of the targets have no website.` : '',
    ];
    notifyDone(parts.filter(Boolean).join(' '));
    await navigate({ to: '/websites' });
  });
  return (
    <Button
      size="sm"
      variant="default"
      leftSection={<IconWorldSearch size={18} aria-hidden />}
      loading={read.isPending}
      onClick={() => read.mutate(undefined)}
    >
      {label}
    </Button>
  );
}
