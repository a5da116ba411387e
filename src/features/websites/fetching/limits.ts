/** TGT-5: what a website is spared, and what a hostile one can cost us at most. */
export type Limits = {
  pages: number;
  bytesOfPage: number;
  secondsOfPage: number;
  /** Between the end of one request to a host and the beginning of the next. */
  secondsBetween: number;
  redirects: number;
  /** RFC 9309, section 2.5: at least 500 kibibytes of robots.txt are understood. */
  bytesOfRobots: number;
  /** A site that asks for longer pauses is not read: it would take a quarter of an hour and more. */
  longestDelay: number;
  pagesOfPdf: number;
  /** For understanding one page, and for understanding all of them. */
  secondsOfThought: number;
  megabytesOfThought: number;
};

export const limits: Limits = {
  pages: 15,
  bytesOfPage: 5 * 1024 * 1024,
  secondsOfPage: 10,
  secondsBetween: 2,
  redirects: 5,
  bytesOfRobots: 512 * 1024,
  longestDelay: 60,
  pagesOfPdf: 60,
  secondsOfThought: 20,
  megabytesOfThought: 384,
};
