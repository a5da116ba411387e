import { Stack, Text } from '@mantine/core';
import {
  capital,
  claimInWords,
  claimTitles,
  feeInWords,
  programTitle,
  purposeTitles,
  roleTitles,
  routeTitles,
  routeValue,
} from '../finding-words.ts';
import { type Finding, claimNames } from '../findings.ts';
import type { Program, Route } from '../rules.ts';
import { Quote } from './Quote.tsx';
import { titleOf } from './finding-texts.ts';
import classes from './website.module.css';

/** A finding with every value and the sentence it rests on. */
export function FindingText({ finding }: { finding: Finding }) {
  if (finding.kind === 'route') return <RouteText route={finding.route} />;
  if (finding.kind === 'program') return <ProgramText program={finding.program} />;
  const evidence = finding.kind === 'prohibition' ? finding.prohibition.evidence : finding.answer.evidence;
  return (
    <Stack gap={4}>
      <Text fw={600}>{titleOf(finding)}</Text>
      <Quote evidence={evidence} />
    </Stack>
  );
}

function RouteText({ route }: { route: Route }) {
  const role = route.roleText || (route.role === 'general' ? '' : capital(roleTitles[route.role]));
  const who = [route.person, role].filter(Boolean).join(', ');
  return (
    <Stack gap={4}>
      <Text fw={600} className={classes.wrap}>
        {routeTitles[route.kind]}: {routeValue(route)}
      </Text>
      {(who || route.purpose !== 'general') && (
        <Text size="sm">
          {who || 'No name stands there'}
          {route.purpose !== 'general' && `, for ${purposeTitles[route.purpose]}`}
        </Text>
      )}
      <Quote evidence={route.evidence} />
    </Stack>
  );
}

/** AIM-3: for whom, hands-on or observing, and the rest; each with its sentence, or “unclear”. */
function ProgramText({ program }: { program: Program }) {
  const unclear = claimNames.filter((name) => !('evidence' in program[name]));
  return (
    <Stack gap="xs">
      <Text fw={600}>{programTitle(program)}</Text>
      <dl className={classes.facts}>
        {claimNames.map((name) => {
          const claim = program[name];
          if (!('evidence' in claim)) return null;
          return (
            <div key={name}>
              <dt>
                {claimTitles[name]}: {claimInWords(program, name)}
              </dt>
              <dd>
                <Quote evidence={claim.evidence} />
              </dd>
            </div>
          );
        })}
        {program.otherFees.map((fee) => (
          <div key={`${fee.name} ${fee.evidence.quote}`}>
            <dt>
              {capital(fee.name) || 'Another fee'}: {feeInWords(fee.value)}
            </dt>
            <dd>
              <Quote evidence={fee.evidence} />
            </dd>
          </div>
        ))}
      </dl>
      {unclear.length > 0 && (
        <Text size="sm" c="dimmed">
          Unclear, since no sentence says it:{' '}
          {unclear.map((name) => claimTitles[name].toLowerCase()).join(', ')}.
        </Text>
      )}
    </Stack>
  );
}
