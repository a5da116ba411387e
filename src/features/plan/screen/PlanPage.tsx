import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { z } from 'zod';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { CalendarTab } from './CalendarTab.tsx';

const ForecastTab = lazy(() => import('#features/forecast/screen/ForecastTab.tsx'));
const DiagnosisTab = lazy(() => import('#features/forecast/screen/DiagnosisTab.tsx'));
const EffortTab = lazy(() => import('#features/effort/screen/EffortTab.tsx'));

const tabs = {
  calendar: 'Calendar',
  forecast: 'Forecast',
  diagnosis: 'Diagnosis',
  effort: 'Time',
} as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];
const searchSchema = z.object({ tab: z.enum(names).optional().catch(undefined) });

/** The plan: where you are, how likely a place is, what holds it up, and where the time goes. */
export default function PlanPage() {
  const { tab = 'calendar' } = searchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title="Plan"
        about="Sixteen weeks from nothing to an externship, planned beside what really happened."
      />
      <Tabs
        value={tab}
        onChange={(value) => void navigate({ to: '/plan', search: { tab: value }, replace: true })}
        keepMounted={false}
      >
        <Tabs.List aria-label="Parts of the plan">
          {names.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Suspense fallback={<Loading what={tabs[tab].toLowerCase()} />}>
          <Tabs.Panel value="calendar" pt="md">
            <CalendarTab />
          </Tabs.Panel>
          <Tabs.Panel value="forecast" pt="md">
            <ForecastTab />
          </Tabs.Panel>
          <Tabs.Panel value="diagnosis" pt="md">
            <DiagnosisTab />
          </Tabs.Panel>
          <Tabs.Panel value="effort" pt="md">
            <EffortTab />
          </Tabs.Panel>
        </Suspense>
      </Tabs>
    </>
  );
}
