import { PaceSection } from '#features/campaign/screen/PaceSection.tsx';
import { SettingsPage } from '#features/mailbox/screen/SettingsPage.tsx';
import { DevicesSection } from './DevicesSection.tsx';
import { PassphraseSection } from './PassphraseSection.tsx';

/** The one page that shows parts of several features: put together here, so that none needs to know another. */
export default function Settings() {
  return (
    <SettingsPage pace={<PaceSection />} passphrase={<PassphraseSection />} devices={<DevicesSection />} />
  );
}
