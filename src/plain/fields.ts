import { z } from 'zod';

/** A text of at most so many characters, without spaces around it. */
export const textUpTo = (most: number) => z.string().trim().max(most, `must be at most ${most} characters`);
