import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { z } from 'zod';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';

const PacketsTab = lazy(() => import('#features/packet/screen/PacketsTab.tsx'));
const AvailabilityTab = lazy(() => import('#features/availability/screen/AvailabilityTab.tsx'));
const VisaTab = lazy(() => import('#features/visa/screen/VisaTab.tsx'));
const MalpracticeTab = lazy(() => import('#features/malpractice/screen/MalpracticeTab.tsx'));

const tabs = {
  availability: { name: 'Availability', Tab: AvailabilityTab },
  visa: { name: 'Visa', Tab: VisaTab },
  malpractice: { name: 'Malpractice', Tab: MalpracticeTab },
  packets: { name: 'Packets', Tab: PacketsTab },
} as const;
const names = Object.keys(tabs) as (keyof typeof tabs)[];
const searchSchema = z.object({ tab: z.enum(names).optional().catch(undefined) });

/** PKT-2 to PKT-5: what a host asks for after a yes. */
export default function LogisticsPage() {
  const { tab = names[0] ?? 'availability' } = searchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { name, Tab } = tabs[tab];
  return (
    <>
      <PageHeader
        title="Logistics"
        about="When you can come, the visa, insurance, and the papers you send: have it ready before somebody says yes."
      />
      <Tabs
        value={tab}
        onChange={(value) => void navigate({ to: '/logistics', search: { tab: value }, replace: true })}
        keepMounted={false}
      >
        <Tabs.List aria-label="Parts of logistics" mb="md">
          {names.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {tabs[one].name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <Suspense fallback={<Loading what={name.toLowerCase()} />}>
            <Tab />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
