import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { NoSuchPage } from './NoSuchPage.tsx';
import { Shell } from './Shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage });

/** One page at one path, loaded when it is first opened. Search parameters belong to the page that reads them. */
function page<const Path extends string>(
  path: Path,
  load: () => Promise<{ default: () => React.JSX.Element }>,
) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load),
    validateSearch: (search: Record<string, unknown>) => search,
  });
}

export const router = createRouter({
  routeTree: root.addChildren([
    page('/', () => import('#features/today/screen/TodayPage.tsx')),
    page('/profile', () => import('#features/profile/screen/ProfilePage.tsx')),
    page('/cv', () => import('#features/dossier/screen/CvPage.tsx')),
    page('/directory', () => import('#features/directory/screen/FindTargetsPage.tsx')),
    page('/targets', () => import('#features/targets/screen/TargetsPage.tsx')),
    page('/websites', () => import('#features/websites/screen/WebsitesPage.tsx')),
    page('/letters', () => import('#features/letters/screen/LettersPage.tsx')),
    page('/campaign', () => import('#features/campaign/screen/CampaignPage.tsx')),
    page('/inbox', () => import('#features/inbox/screen/InboxPage.tsx')),
    page('/packet', () => import('#features/packet/screen/PacketPage.tsx')),
    page('/logistics', () => import('#features/logistics/screen/LogisticsPage.tsx')),
    page('/opportunities', () => import('#features/opportunities/screen/OpportunitiesPage.tsx')),
    page('/on-site', () => import('#features/onsite/screen/OnSitePage.tsx')),
    page('/next', () => import('#features/next/screen/NextPage.tsx')),
    page('/papers', () => import('#features/papers/screen/PapersPage.tsx')),
    page('/plan', () => import('#features/plan/screen/PlanPage.tsx')),
    page('/settings', () => import('./SettingsPage.tsx')),
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: () => <Loading />,
  defaultErrorComponent: ({ error, reset }) => (
    <RefusalList error={error} title="This page could not be shown" onRetry={reset} />
  ),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
