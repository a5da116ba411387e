import { Alert, Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';

/** What Chromium browsers hand over when a page can be installed; not in the DOM's types, because it is no standard. */
type InstallEvent = Event & { prompt(): Promise<unknown> };

/** Offers to put the page on the home screen, or says why it cannot be kept for the time without network. */
export function InstallHint() {
  const [offer, setOffer] = useState<InstallEvent | null>(null);
  useEffect(() => {
    const offered = (event: Event) => {
      event.preventDefault();
      setOffer(event as InstallEvent);
    };
    window.addEventListener('beforeinstallprompt', offered);
    return () => window.removeEventListener('beforeinstallprompt', offered);
  }, []);
  if (!('serviceWorker' in navigator)) {
    return (
      <Alert color="orange" title="This page does not open without network here">
        Browsers keep a page only when it comes by https, or from the same computer. Your entries are kept
        while the page stays open. The guide says how a phone gets a safe address.
      </Alert>
    );
  }
  if (!offer) return null;
  return (
    <Alert color="blue" variant="light" title="Put the logbook on your home screen">
      <Text size="sm" mb="xs">
        Then it opens like an app, also without network.
      </Text>
      <Button size="xs" onClick={() => void offer.prompt().then(() => setOffer(null))}>
        Install
      </Button>
    </Alert>
  );
}
