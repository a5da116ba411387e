/** Why a build ends without a new directory. The one before it always stays. */
export const damaged = {
  reason:
    'This file cannot be read to its end. It may be cut off or damaged. The directory before it stays in use.',
  mend: 'Download the file again, or take it out of the folder to build without it.',
};

export const stopped = {
  field: 'build',
  value: '',
  reason: 'The build was stopped. The directory before it stays in use.',
  mend: 'Start it again when you like.',
};
