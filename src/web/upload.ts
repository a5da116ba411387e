import type { Refusal } from '#plain/refusal.ts';
import { Refused } from './api.ts';

/** Sends a form and tells how much of it has left (0 to 100): fetch() cannot tell, XMLHttpRequest can. */
export function upload<Answer>(
  path: string,
  form: FormData,
  onProgress: (percent: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0),
    );
    request.addEventListener('load', () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText) as Answer);
      else reject(new Refused(request.status, refusalsIn(request.responseText)));
    });
    request.addEventListener('error', () => reject(new Refused(0, [broken])));
    request.open('POST', path);
    request.send(form);
  });
}

const broken: Refusal = {
  field: 'file',
  value: '',
  reason: 'The upload broke off. Nothing was kept of it.',
  mend: 'Check that Foothold is still running, then upload the file again.',
};

function refusalsIn(text: string): Refusal[] {
  try {
    const { refusals } = JSON.parse(text) as { refusals: Refusal[] };
    return refusals;
  } catch {
    return [broken];
  }
}
