import { newRoutes } from '#platform/http/routes.ts';
import { byHandRoutes } from './by-hand-routes.ts';
import { decisionRoutes } from './decision-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import { figuresRoutes } from './figures-routes.ts';

/** Everything the Campaign page asks for and does. */
export const campaignRoutes = newRoutes()
  .route('/', draftRoutes)
  .route('/', byHandRoutes)
  .route('/', decisionRoutes)
  .route('/', figuresRoutes);
