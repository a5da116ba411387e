/** The day that the applicant's own calendar shows. */
export const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());
