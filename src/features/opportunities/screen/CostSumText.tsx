import { Text } from '@mantine/core';
import { type CostSum, costNames, costTitles, inDollars } from '../costs.ts';

/** The whole, for a week, and for a hands-on week; with what is not in it yet. */
export function CostSumText({ sum: { total, unknown, perWeek, perHandsOnWeek } }: { sum: CostSum }) {
  if (unknown.length === costNames.length) return <Text size="sm">No costs are known yet.</Text>;
  const atLeast = unknown.length > 0 ? 'At least ' : '';
  const each = [
    perWeek !== null && `${inDollars(perWeek)} a week`,
    perHandsOnWeek !== null && `${inDollars(perHandsOnWeek)} for each hands-on week`,
  ].filter(Boolean);
  return (
    <Text size="sm">
      <b>
        {atLeast}
        {inDollars(total)} in all
      </b>
      {each.length > 0 && `, ${each.join(', ')}`}.
      {unknown.length > 0 && ` Not known yet: ${unknown.map((name) => costTitles[name]).join(', ')}.`}
    </Text>
  );
}
