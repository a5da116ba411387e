import { PaceSection } from '#features/campaign/screen/PaceSection.tsx';
import { SettingsPage } from '#features/mailbox/screen/SettingsPage.tsx';

/** The one page that shows parts of two features: put together here, so that neither needs to know the other. */
export default function Settings() {
  return <SettingsPage pace={<PaceSection />} />;
}
