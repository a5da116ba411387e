import { lazy } from 'react';
import { TabbedPage } from '#web/TabbedPage.tsx';

const tabs = [
  { id: 'calendar', name: 'Calendar', Tab: lazy(() => import('./CalendarTab.tsx')) },
  {
    id: 'forecast',
    name: 'Forecast',
    Tab: lazy(() => import('#features/forecast/screen/ForecastTab.tsx')),
  },
  {
    id: 'diagnosis',
    name: 'Diagnosis',
    Tab: lazy(() => import('#features/forecast/screen/DiagnosisTab.tsx')),
  },
  { id: 'effort', name: 'Time', Tab: lazy(() => import('#features/effort/screen/EffortTab.tsx')) },
];

/** The plan: where you are, how likely a place is, what holds it up, and where the time goes. */
export default function PlanPage() {
  return (
    <TabbedPage
      to="/plan"
      title="Plan"
      about="Sixteen weeks from nothing to an externship, planned beside what really happened."
      label="Parts of the plan"
      tabs={tabs}
    />
  );
}
