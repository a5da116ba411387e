import { useEffect, useState, useSyncExternalStore } from 'react';
import { waitingOn } from '../device.ts';
import { openDesk } from './desk.ts';

/** Browsers do not always tell that the network is back, so what waits is tried again by itself. */
const secondsWhileSomethingWaits = 10;
const secondsForNews = 60;

/** The desk, which syncs when the page opens, comes to the front, gets a network, and again and again. */
export function useDesk() {
  const [desk] = useState(openDesk);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  useEffect(() => {
    void desk.begin();
    const again = () => {
      if (document.visibilityState === 'visible') void desk.sync(true);
    };
    const whatWaits = () => {
      if (desk.state().logbooks?.some((logbook) => waitingOn(logbook).length > 0)) again();
    };
    const timers = [
      setInterval(whatWaits, secondsWhileSomethingWaits * 1000),
      setInterval(again, secondsForNews * 1000),
    ];
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      for (const timer of timers) clearInterval(timer);
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [desk]);
  return { desk, state };
}
