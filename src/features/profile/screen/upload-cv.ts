import { Refused, client } from '#web/api.ts';
import type { Refusal } from '#plain/refusal.ts';
import { largestCv } from '../cv-file.ts';

/** RDY-2: sends a CV and tells how much of it has left (0 to 100): fetch() cannot tell, XMLHttpRequest can. A file that is too large is not even sent. */
export function uploadCv(file: File, onProgress: (percent: number) => void): Promise<void> {
  if (file.size > largestCv) return Promise.reject(new Refused(422, [tooLarge(file)]));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0),
    );
    request.addEventListener('load', () => {
      if (request.status === 200) resolve();
      else reject(new Refused(request.status, refusalsIn(request.responseText)));
    });
    request.addEventListener('error', () => reject(new Refused(0, [broken])));
    request.open('POST', client.api.profile.cv.$path());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

const tooLarge = (file: File): Refusal => ({
  field: 'CV',
  value: file.name,
  reason: `“${file.name}” has ${Math.ceil(file.size / 1024 / 1024)} MB. A CV may have 10 MB.`,
  mend: 'Save it with smaller pictures, then upload it again.',
});

const broken: Refusal = {
  field: 'CV',
  value: '',
  reason: 'The upload broke off. Nothing was kept of it.',
  mend: 'Check that Foothold is still running, then upload the CV again.',
};

function refusalsIn(text: string): Refusal[] {
  try {
    const { refusals } = JSON.parse(text) as { refusals: Refusal[] };
    return refusals;
  } catch {
    return [broken];
  }
}
