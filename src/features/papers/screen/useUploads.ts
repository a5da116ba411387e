import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { client } from '#web/api.ts';
import { upload } from '#web/upload.ts';
import { guessKind, guessTitle } from '../kinds.ts';
import { papersQuery } from './papers-data.ts';

type Added = { paperId: string; pages: number; scripts: boolean };

/** One file on its way: how much has left in percent, then what came of it. */
export type Upload = {
  key: number;
  name: string;
  percent: number;
  state: 'waiting' | 'sending' | 'reading' | 'done' | 'refused';
  error?: unknown;
  scripts?: boolean;
};

/** Sends files one after the other; a refused one does not hold up the next. */
export function useUploads() {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const number = useRef(0);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const change = (key: number, now: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...now } : one)));

  const send = async (key: number, file: File, into: string | null) => {
    change(key, { state: 'sending' });
    const form = new FormData();
    form.append('file', file);
    if (into === null) {
      form.append('kind', guessKind(file.name));
      form.append('title', guessTitle(file.name));
    }
    const path =
      into === null
        ? client.api.papers.$path()
        : client.api.papers[':id'].scans.$path({ param: { id: into } });
    try {
      const added = await upload<Added>(path, form, (percent) =>
        change(key, { percent, state: percent === 100 ? 'reading' : 'sending' }),
      );
      change(key, { state: 'done', scripts: added.scripts });
      await queries.invalidateQueries({ queryKey: papersQuery.queryKey });
      return added.paperId;
    } catch (error) {
      change(key, { state: 'refused', error });
      return null;
    }
  };

  const sendAll = async (
    earlier: Promise<unknown>,
    started: readonly { file: File; key: number }[],
    together: boolean,
    into: string | null,
  ) => {
    await earlier;
    let paper = into;
    for (const { file, key } of started) {
      const added = await send(key, file, paper);
      if (together && paper === null) paper = added;
    }
  };

  /** `together`: the files are pages of one paper. `into`: that paper, or null for a new one. */
  const add = (files: readonly File[], { together, into }: { together: boolean; into: string | null }) => {
    const started = files.map((file) => ({ file, key: (number.current += 1) }));
    setUploads((all) => [
      ...all.filter(({ state }) => state !== 'done'),
      ...started.map(({ file, key }): Upload => ({ key, name: file.name, percent: 0, state: 'waiting' })),
    ]);
    line.current = sendAll(line.current, started, together, into);
  };
  const clear = () => setUploads((all) => all.filter(({ state }) => state !== 'done' && state !== 'refused'));
  return { uploads, add, clear };
}
