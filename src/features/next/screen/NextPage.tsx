import { lazy } from 'react';
import { TabbedPage } from '#web/TabbedPage.tsx';

const tabs = [
  {
    id: 'letters',
    name: 'Letters of recommendation',
    Tab: lazy(() => import('#features/recommendation/screen/LettersTab.tsx')),
  },
  {
    id: 'introductions',
    name: 'Introductions',
    Tab: lazy(() => import('#features/introductions/screen/IntroductionsTab.tsx')),
  },
  { id: 'return', name: 'Return', Tab: lazy(() => import('#features/returns/screen/ReturnTab.tsx')) },
];

/** LOR, NXT, ROI: what a stay leads to: the letter, the next door, and what it was worth. */
export default function NextPage() {
  return (
    <TabbedPage
      to="/next"
      title="Next"
      about="Out of one stay: a strong letter, a name you may use, and the next door. And what it all cost."
      label="Parts of Next"
      tabs={tabs}
    />
  );
}
