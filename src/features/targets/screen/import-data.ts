import { api, ask } from '#web/api.ts';
import type { ImportField } from '../header-words.ts';
import type { TargetList } from '../rules.ts';

/** What the applicant wants to import, as chosen so far. */
export type Wish = {
  file: File | null;
  text: string;
  list: TargetList;
  hasHeader: boolean | null;
  mapping: (ImportField | null)[] | null;
  leaveOutKnown: boolean;
};

const formOf = ({ file, text, list, hasHeader, mapping, leaveOutKnown }: Wish) => ({
  ...(file ? { file } : { text }),
  list,
  ...(hasHeader === null ? {} : { hasHeader: hasHeader ? ('yes' as const) : ('no' as const) }),
  ...(mapping ? { mapping: JSON.stringify(mapping) } : {}),
  leaveOutKnown: leaveOutKnown ? ('yes' as const) : ('no' as const),
});

export const previewImport = (wish: Wish) => ask(api.targets.imports.preview.$post({ form: formOf(wish) }));
export const takeImport = (wish: Wish) => ask(api.targets.imports.$post({ form: formOf(wish) }));

export type Preview = Awaited<ReturnType<typeof previewImport>>;
export type Report = Awaited<ReturnType<typeof takeImport>>;
