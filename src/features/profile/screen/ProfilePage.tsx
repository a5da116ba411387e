import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { useAskBeforeLeaving } from '#web/useAskBeforeLeaving.ts';
import { AboutSection } from './AboutSection.tsx';
import { AimSection } from './AimSection.tsx';
import { BioSection } from './BioSection.tsx';
import { CardsSection } from './CardsSection.tsx';
import { CvSection } from './CvSection.tsx';
import { ExamsSection } from './ExamsSection.tsx';
import { ExperienceSection } from './ExperienceSection.tsx';
import { GatePanel } from './GatePanel.tsx';
import { LinkedInSection } from './LinkedInSection.tsx';
import classes from './Profile.module.css';
import { StandingSection } from './StandingSection.tsx';
import { StudiesSection } from './StudiesSection.tsx';
import { WorksSection } from './WorksSection.tsx';
import { type Overview, overviewQuery } from './overview.ts';
import { UnsavedContext } from './unsaved.ts';

/** RDY-1 to RDY-7: the applicant's facts, the CV, and the gate that says what is still to do before writing. */
export default function ProfilePage() {
  const overview = useQuery(overviewQuery);
  return (
    <>
      <PageHeader
        title="Profile"
        about="Be ready before you write to anyone. Letters state only what stands here."
      />
      <RefusalList
        error={overview.error}
        title="Your profile cannot be shown"
        onRetry={() => void overview.refetch()}
      />
      {overview.isPending && <Loading what="your profile" />}
      {overview.data && <Sections overview={overview.data} />}
    </>
  );
}

function Sections({ overview }: { overview: Overview }) {
  const { profile } = overview;
  const unsaved = useLeavingGuard();
  useAnchorOnArrival();
  return (
    <UnsavedContext value={unsaved}>
      <div className={classes.layout}>
        <div className={classes.first}>
          <StandingSection profile={profile} />
        </div>
        <div className={classes.side}>
          <GatePanel overview={overview} />
        </div>
        <div className={classes.rest}>
          <Stack gap="lg">
            <AboutSection profile={profile} />
            <ExamsSection profile={profile} />
            <AimSection profile={profile} />
            <CvSection overview={overview} />
            <BioSection profile={profile} />
            <ExperienceSection profile={profile} />
            <StudiesSection profile={profile} />
            <WorksSection profile={profile} />
            <CardsSection profile={profile} />
            <LinkedInSection profile={profile} />
          </Stack>
        </div>
      </div>
    </UnsavedContext>
  );
}

/** Asks before changes are lost by leaving the page. Anchors inside the page leave nothing. */
function useLeavingGuard() {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback((section: string, isChanged: boolean) => {
    setChanged((before) => {
      if (before.has(section) === isChanged) return before;
      const after = new Set(before);
      if (isChanged) after.add(section);
      else after.delete(section);
      return after;
    });
  }, []);
  useAskBeforeLeaving(changed.size > 0, 'Your changes on this page are lost.');
  return useMemo(() => ({ mark }), [mark]);
}

/** The sections come after the answer of the server, so the browser cannot find the link's anchor by itself. */
function useAnchorOnArrival() {
  useEffect(() => {
    const anchor = document.getElementById(window.location.hash.slice(1));
    anchor?.scrollIntoView();
    anchor?.focus({ preventScroll: true });
  }, []);
}
