import { Input, SegmentedControl, SimpleGrid } from '@mantine/core';
import { type CvChoices, designs } from '../cv-choices.ts';

const designNames = { classic: 'Classic', modern: 'Modern', compact: 'Compact' } as const;
const papers = [
  { value: 'us-letter', label: 'US Letter' },
  { value: 'a4', label: 'A4' },
];

type Props = { choices: CvChoices; onChange: (change: Partial<CvChoices>) => void };

/** How the version looks: three sober designs, two sizes of paper. */
export function VersionLook({ choices, onChange }: Props) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 1, xl: 2 }}>
      <Input.Wrapper label="Design" labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label="Design"
          data={designs.map((value) => ({ value, label: designNames[value] }))}
          value={choices.design}
          onChange={(value) => onChange({ design: designs.find((one) => one === value) ?? 'classic' })}
        />
      </Input.Wrapper>
      <Input.Wrapper label="Paper" labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label="Paper"
          data={papers}
          value={choices.paper}
          onChange={(value) => onChange({ paper: value === 'a4' ? 'a4' : 'us-letter' })}
        />
      </Input.Wrapper>
    </SimpleGrid>
  );
}
