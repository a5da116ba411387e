import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense, lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { Refused } from '#web/api.ts';
import { styleNonce } from '#web/nonce.ts';
import { readableColours, theme } from '#web/theme.ts';
import { router } from './router.tsx';

/** Notices are not needed to show the first page: their code comes after it. */
const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // What the server refused it will refuse again; only a lost connection is worth another try.
      retry: (failures, error) => error instanceof Refused && error.status === 0 && failures < 2,
    },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readableColours}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <Suspense>
        <Notifications position="bottom-right" />
      </Suspense>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
