import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { z } from 'zod';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';

const LettersTab = lazy(() => import('#features/recommendation/screen/LettersTab.tsx'));
const IntroductionsTab = lazy(() => import('#features/introductions/screen/IntroductionsTab.tsx'));
const ReturnTab = lazy(() => import('#features/returns/screen/ReturnTab.tsx'));

const tabs = {
  letters: { name: 'Letters of recommendation', Tab: LettersTab },
  introductions: { name: 'Introductions', Tab: IntroductionsTab },
  return: { name: 'Return', Tab: ReturnTab },
} as const;
const names = Object.keys(tabs) as (keyof typeof tabs)[];
const searchSchema = z.object({ tab: z.enum(names).optional().catch(undefined) });

/** LOR, NXT, ROI: what a stay leads to: the letter, the next door, and what it was worth. */
export default function NextPage() {
  const { tab = names[0] ?? 'letters' } = searchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { name, Tab } = tabs[tab];
  return (
    <>
      <PageHeader
        title="Next"
        about="Out of one stay: a strong letter, a name you may use, and the next door. And what it all cost."
      />
      <Tabs
        value={tab}
        onChange={(value) => void navigate({ to: '/next', search: { tab: value }, replace: true })}
        keepMounted={false}
      >
        <Tabs.List aria-label="Parts of Next" mb="md">
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
