import { createContext, useContext } from 'react';

type Unsaved = { mark: (section: string, changed: boolean) => void };

/** Which sections of the page hold changes that are not saved yet: leaving the page asks first. */
export const UnsavedContext = createContext<Unsaved>({ mark: () => undefined });

export const useUnsaved = () => useContext(UnsavedContext);
