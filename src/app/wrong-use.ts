/** Something on the command line that the command does not know. */
export class WrongUse extends Error {}
