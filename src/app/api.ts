import { newRoutes } from '#platform/http/routes.ts';
import { externshipRoutes } from '#features/externship/routes.ts';
import { introductionsRoutes } from '#features/introductions/routes.ts';
import { returnsRoutes } from '#features/returns/routes.ts';
import { recommendationRoutes } from '#features/recommendation/routes.ts';
import { availabilityRoutes } from '#features/availability/routes.ts';
import { malpracticeRoutes } from '#features/malpractice/routes.ts';
import { visaRoutes } from '#features/visa/routes.ts';
import { packetRoutes } from '#features/packet/routes.ts';
import { mailboxRoutes } from '#features/mailbox/routes.ts';
import { signInRoutes } from '#features/mailbox/sign-in-routes.ts';
import { profileRoutes } from '#features/profile/routes.ts';
import { inboxRoutes } from '#features/inbox/routes.ts';
import { logbookRoutes } from '#features/logbook/routes.ts';
import { lettersRoutes } from '#features/letters/routes.ts';
import { directoryRoutes } from '#features/directory/routes.ts';
import { campaignRoutes } from '#features/campaign/routes.ts';
import { effortRoutes } from '#features/effort/routes.ts';
import { forecastRoutes } from '#features/forecast/routes.ts';
import { onSiteRoutes } from '#features/onsite/routes.ts';
import { opportunitiesRoutes } from '#features/opportunities/routes.ts';
import { immunisationsRoutes } from '#features/papers/immunisations-routes.ts';
import { papersRoutes } from '#features/papers/routes.ts';
import { planRoutes } from '#features/plan/routes.ts';
import { todayRoutes } from '#features/today/routes.ts';
import { targetsRoutes } from '#features/targets/routes.ts';
import { dossierRoutes } from '#features/dossier/routes.ts';
import { websitesRoutes } from '#features/websites/routes.ts';
import { deviceRoutes } from './device-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { vaultRoutes } from './vault-routes.ts';

/** Every route of the program, composed. The browser's client takes its types from here. */
export const api = newRoutes()
  .route('/', sessionRoutes)
  .route('/', vaultRoutes)
  .route('/', deviceRoutes)
  .route('/', profileRoutes)
  .route('/', dossierRoutes)
  .route('/', papersRoutes)
  .route('/', immunisationsRoutes)
  .route('/', targetsRoutes)
  .route('/', directoryRoutes)
  .route('/', websitesRoutes)
  .route('/', mailboxRoutes)
  .route('/', signInRoutes)
  .route('/', inboxRoutes)
  .route('/', lettersRoutes)
  .route('/', campaignRoutes)
  .route('/', todayRoutes)
  .route('/', opportunitiesRoutes)
  .route('/', externshipRoutes)
  .route('/', recommendationRoutes)
  .route('/', introductionsRoutes)
  .route('/', returnsRoutes)
  .route('/', logbookRoutes)
  .route('/', onSiteRoutes)
  .route('/', planRoutes)
  .route('/', availabilityRoutes)
  .route('/', packetRoutes)
  .route('/', visaRoutes)
  .route('/', malpracticeRoutes)
  .route('/', forecastRoutes)
  .route('/', effortRoutes);

export type Api = typeof api;
