import { Refused, client } from '#web/api.ts';
import { upload } from '#web/upload.ts';
import type { Refusal } from '#plain/refusal.ts';
import { largestCv } from '../cv-file.ts';

/** RDY-2: sends a CV and tells how much of it has left. A file that is too large is not even sent. */
export async function uploadCv(file: File, onProgress: (percent: number) => void): Promise<void> {
  if (file.size > largestCv) throw new Refused(422, [tooLarge(file)]);
  const form = new FormData();
  form.append('file', file);
  await upload(client.api.profile.cv.$path(), form, onProgress);
}

const tooLarge = (file: File): Refusal => ({
  field: 'CV',
  value: file.name,
  reason: `“${file.name}” has ${Math.ceil(file.size / 1024 / 1024)} MB. A CV may have 10 MB.`,
  mend: 'Save it with smaller pictures, then upload it again.',
});
