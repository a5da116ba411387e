import { notifications } from '@mantine/notifications';
import { refusalsOf } from './RefusalList.tsx';

/** A short notice that something was done. */
export function notifyDone(message: string) {
  notifications.show({ message, color: 'teal', autoClose: 5000 });
}

/** A notice that stays until it is closed: what was not done, and the mend. */
export function notifyRefused(error: unknown) {
  for (const { reason, mend } of refusalsOf(error)) {
    notifications.show({ title: reason, message: mend, color: 'red', autoClose: false });
  }
}
