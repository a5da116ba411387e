import { QueryClient, QueryClientProvider, notifyManager } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { Refused } from '#web/api.ts';
import { mount } from './mount.tsx';
import { router } from './router.tsx';

/** Notices are not needed to show the first page: their code comes after it. */
const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

// What changes at once is drawn before the next picture: a box that is ticked does not jump back for a moment.
notifyManager.setScheduler(queueMicrotask);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // What the server refused it will refuse again; only a lost connection is worth another try.
      retry: (failures, error) => error instanceof Refused && error.status === 0 && failures < 2,
    },
  },
});

mount(
  <>
    <Suspense>
      <Notifications position="bottom-right" />
    </Suspense>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </>,
);
