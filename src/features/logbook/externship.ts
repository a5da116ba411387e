import type { Stage } from '#features/opportunities/board.ts';
import type { IsoDate } from '#plain/time.ts';

/** A confirmed place with its days; both are null where an opportunity with a logbook went back to talks. */
export type Externship = {
  id: string;
  title: string;
  stage: Stage;
  startsOn: IsoDate | null;
  endsOn: IsoDate | null;
};
