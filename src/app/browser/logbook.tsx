import { Notifications } from '@mantine/notifications';
import { LogbookPage } from '#features/logbook/screen/LogbookPage.tsx';
import { mount } from './mount.tsx';

mount(
  <>
    <Notifications position="bottom-center" />
    <LogbookPage />
  </>,
);

// Keeps the page for the time without network. Where it is not allowed the page says so itself.
navigator.serviceWorker?.register('/logbook-worker.js', { scope: '/logbook' }).catch(() => {});
// Asks the browser not to clear the entries when space gets short.
navigator.storage?.persist?.().catch(() => {});
