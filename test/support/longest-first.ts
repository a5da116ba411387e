import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Short to read, long to run: by their size, which is all that a fresh clone knows, they would come last. */
const long = [
  'e2e/first-campaign',
  'e2e/every-page',
  'e2e/plan',
  'e2e/find-targets-looks',
  'test/directory/bench',
  'test/campaign/kill',
  'test/letters/trials',
  'test/store/durability',
  'test/store/migrations',
  'test/inbox/bad-lines',
  'test/directory/command',
  'test/campaign/histories',
  'test/campaign/figures',
  'test/demo/demo',
  'test/dossier/cv',
  'test/app/doctor',
];

/** What takes longest begins first, so that at the end no worker waits for the other. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.some((name) => moduleId.includes(`/${name}.`));
    return [...rest.filter(isLong), ...rest.filter((one) => !isLong(one))];
  }
}
