import { Badge, Group, Stack, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { z } from 'zod';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { BeforeSending } from './BeforeSending.tsx';
import { DiskFull } from './DiskFull.tsx';
import { LeftInDrafts } from './LeftInDrafts.tsx';
import { LogTab } from './LogTab.tsx';
import { OnTheWayTab } from './OnTheWayTab.tsx';
import { ReviewTab } from './ReviewTab.tsx';
import { StopSwitch } from './StopSwitch.tsx';
import { WeekCount } from './WeekCount.tsx';
import { useOverview } from './campaign-data.ts';
import { logSearchSchema } from './log-search.ts';

/** The charts' library is loaded when the figures are first looked at. */
const FiguresTab = lazy(() => import('./FiguresTab.tsx'));

const tabs = ['review', 'way', 'figures', 'log'] as const;
const searchSchema = logSearchSchema.extend({
  tab: z.enum(tabs).optional().catch(undefined),
  draft: z.string().optional().catch(undefined),
  outreach: z.string().optional().catch(undefined),
});
type Search = z.infer<typeof searchSchema>;

/** The campaign: read and approve, see what is on its way, and what came of each target (CMP-1 to CMP-8). */
export default function CampaignPage() {
  const search = searchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const overview = useOverview();
  const go = (change: Search) =>
    navigate({ to: '/campaign', search: { ...search, ...change }, replace: true });
  const campaign = overview.data;
  const tab = search.tab ?? usualTab(search, (campaign?.unknown.length ?? 0) > 0);
  return (
    <>
      <PageHeader
        title="Campaign"
        about="Nothing leaves your mailbox before you have read and approved it here."
        actions={campaign && <StopSwitch pausedAt={campaign.pausedAt} />}
      />
      <RefusalList error={overview.error} onRetry={() => void overview.refetch()} />
      {overview.isPending && <Loading what="the campaign" />}
      {campaign && (
        <Stack>
          <WeekCount week={campaign.week} />
          {campaign.diskFull && <DiskFull />}
          <LeftInDrafts drafts={campaign.leftInDrafts} />
          <BeforeSending campaign={campaign} />
          <Tabs
            value={tab}
            onChange={(value) => void go({ tab: tabs.find((one) => one === value) })}
            keepMounted={false}
          >
            <Tabs.List aria-label="Parts of the campaign">
              <Tabs.Tab value="review">
                <Group gap={6} wrap="nowrap">
                  To read
                  <Count of={campaign.drafts.length} />
                </Group>
              </Tabs.Tab>
              <Tabs.Tab value="way">
                <Group gap={6} wrap="nowrap">
                  On the way
                  <Count of={campaign.onTheWay.length} />
                  <Count of={campaign.unknown.length} colour="orange" />
                </Group>
              </Tabs.Tab>
              <Tabs.Tab value="figures">Figures</Tabs.Tab>
              <Tabs.Tab value="log">Log</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="review" pt="md">
              <ReviewTab campaign={campaign} draftId={search.draft} onDraft={(draft) => go({ draft })} />
            </Tabs.Panel>
            <Tabs.Panel value="way" pt="md">
              <OnTheWayTab campaign={campaign} onOutreach={(outreach) => void go({ tab: 'log', outreach })} />
            </Tabs.Panel>
            <Tabs.Panel value="figures" pt="md">
              <Suspense fallback={<Loading what="the figures" />}>
                <FiguresTab />
              </Suspense>
            </Tabs.Panel>
            <Tabs.Panel value="log" pt="md">
              <LogTab
                filter={logSearchSchema.parse(search)}
                onFilter={(change) => void go({ tab: 'log', ...change })}
                openId={search.outreach ?? null}
                onOpen={(id) => void go({ tab: 'log', outreach: id ?? undefined })}
              />
            </Tabs.Panel>
          </Tabs>
        </Stack>
      )}
    </>
  );
}

/** Where the page opens: at what the link names, else at what nobody but the applicant can decide. */
function usualTab(search: Search, somethingUnknown: boolean): (typeof tabs)[number] {
  if (search.draft) return 'review';
  if (search.outreach) return 'log';
  return somethingUnknown ? 'way' : 'review';
}

function Count({ of, colour }: { of: number; colour?: string }) {
  if (of === 0) return null;
  return (
    <Badge size="sm" variant="light" {...(colour && { color: colour })}>
      {of}
    </Badge>
  );
}
