import { lazy } from 'react';
import { TabbedPage } from '#web/TabbedPage.tsx';

const tabs = [
  {
    id: 'availability',
    name: 'Availability',
    Tab: lazy(() => import('#features/availability/screen/AvailabilityTab.tsx')),
  },
  { id: 'visa', name: 'Visa', Tab: lazy(() => import('#features/visa/screen/VisaTab.tsx')) },
  {
    id: 'malpractice',
    name: 'Malpractice',
    Tab: lazy(() => import('#features/malpractice/screen/MalpracticeTab.tsx')),
  },
  { id: 'packets', name: 'Packets', Tab: lazy(() => import('#features/packet/screen/PacketsTab.tsx')) },
];

/** PKT-2 to PKT-5: what a host asks for after a yes. */
export default function LogisticsPage() {
  return (
    <TabbedPage
      to="/logistics"
      title="Logistics"
      about="When you can come, the visa, insurance, and the papers you send: have it ready before somebody says yes."
      label="Parts of logistics"
      tabs={tabs}
    />
  );
}
