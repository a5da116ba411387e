import { useEffect, useState, useSyncExternalStore } from 'react';
import { openDesk } from './desk.ts';

const secondsBetweenTries = 30;

/** The desk, which syncs when the page opens, comes to the front, gets a network, and every half minute. */
export function useDesk() {
  const [desk] = useState(openDesk);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  useEffect(() => {
    void desk.begin();
    const again = () => {
      if (document.visibilityState === 'visible') void desk.sync(true);
    };
    const timer = setInterval(again, secondsBetweenTries * 1000);
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [desk]);
  return { desk, state };
}
