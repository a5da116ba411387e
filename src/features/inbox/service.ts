import { connectedMailbox } from '#features/mailbox/service.ts';
import { recordEventIn } from '#features/campaign/service.ts';
import { roundAfter } from '#features/campaign/sequence.ts';
import type { Todo } from '#features/today/rules.ts';
import type { Parts } from '#platform/parts.ts';
import { isUuid, type Workspace, type WorkspaceDb } from '#platform/store/workspace.ts';
import { ok, type Result } from '#plain/refusal.ts';
import { addSeconds, dayOf, secondsBetween, type IsoInstant } from '#plain/time.ts';
import type { CameMail, Check, Overview, SentMail, Thread, ThreadSummary } from './answers.ts';
import { eventOfSorting } from './events.ts';
import {
  campaignStart,
  foldersRead,
  incomingById,
  incomingOf,
  incomingWithTarget,
  lastCheck,
  outreachWithTarget,
  sentIn,
  setHandled,
  sortByHand,
  type CheckRow,
  type IncomingRow,
} from './queries.ts';
import { resumeDay } from './return-date.ts';
import { inOrderOfWork, needsAnswer, sortingNames, type SortedAs } from './rules.ts';
import { SECONDS_BETWEEN_CHECKS, syncMailbox } from './sync.ts';

export { SECONDS_BETWEEN_CHECKS, syncMailbox };

/** Everything the page of the inbox shows before a thread is opened. */
export async function inboxOverview(ws: Workspace, parts: Parts): Promise<Overview> {
  const mailbox = await connectedMailbox(ws);
  return ws.transaction(async (db) => {
    const { writtenTo } = await campaignStart(db);
    const threads = await threadsInOrder(db);
    const folders = mailbox === null ? [] : await foldersRead(db, mailbox.address);
    return {
      mailbox: mailbox?.address ?? null,
      writtenTo,
      silent: Math.max(0, writtenTo - threads.length),
      check: checkAnswer(await lastCheck(db), parts.clock.now(), mailbox !== null),
      folders: folders.map((folder) => ({
        folder: folder.folder,
        lookedAt: folder.looked_at,
        belonging: folder.belonging,
        unmatchedReports: folder.unmatched_reports,
        checkedAt: folder.checked_at,
      })),
      threads,
    };
  });
}

/** One line for each outreach that got mail, by the mail in it that most needs work. */
async function threadsInOrder(db: WorkspaceDb): Promise<ThreadSummary[]> {
  const mails = (await incomingWithTarget(db)).map((row) => ({
    ...row,
    sortedAs: row.sorted_as,
    handledAt: row.handled_at,
    receivedAt: row.received_at,
  }));
  const byOutreach = Map.groupBy(mails, (mail) => mail.outreach_id);
  const leading = [...byOutreach.values()].flatMap((own) => inOrderOfWork(own)[0] ?? []);
  return inOrderOfWork(leading).map((mail) => ({
    outreachId: mail.outreach_id,
    targetId: mail.target_id,
    targetName: mail.target_name,
    place: placeOf(mail.target_city, mail.target_state),
    writtenTo: mail.written_to,
    state: mail.outreach_state,
    mails: byOutreach.get(mail.outreach_id)?.length ?? 0,
    mailId: mail.id,
    kind: mail.kind,
    sortedAs: mail.sortedAs,
    sortedReason: mail.sorted_reason,
    sortedByHand: mail.sorted_by_hand,
    from: mail.from_name || mail.from_address,
    subject: mail.subject,
    receivedAt: mail.receivedAt,
    returnOn: mail.return_on,
    handledAt: mail.handledAt,
    needsAnswer: mail.handledAt === null && needsAnswer(mail.sortedAs),
  }));
}

const placeOf = (city: string, state: string) => [city, state].filter((part) => part !== '').join(', ');

/** After this a check that never ended is taken for interrupted: its process died. */
const SECONDS_UNTIL_INTERRUPTED = 600;

function checkAnswer(check: CheckRow | undefined, now: IsoInstant, connected: boolean): Check {
  if (check === undefined) {
    const none = { startedAt: null, finishedAt: null, nextAt: null, failure: null };
    return { state: 'never', ...none, lookedAt: 0, found: 0 };
  }
  const running =
    check.finished_at === null && secondsBetween(check.started_at, now) < SECONDS_UNTIL_INTERRUPTED;
  const ended = check.failure === null && check.finished_at !== null ? 'done' : 'failed';
  return {
    state: running ? 'running' : ended,
    startedAt: check.started_at,
    finishedAt: check.finished_at,
    nextAt: connected ? addSeconds(check.started_at, SECONDS_BETWEEN_CHECKS) : null,
    lookedAt: check.looked_at,
    found: check.found,
    failure: check.failure ?? (running || ended === 'done' ? null : 'The last check was interrupted.'),
  };
}

/** What we sent and what came, in order; null where there is no such outreach. */
export async function inboxThread(ws: Workspace, outreachId: string): Promise<Thread | null> {
  if (!isUuid(outreachId)) return null;
  return ws.transaction(async (db) => {
    const outreach = await outreachWithTarget(db, outreachId);
    if (outreach === undefined) return null;
    const sent = (await sentIn(db, outreachId)).map((mail): SentMail => ({
      kind: 'sent',
      id: mail.id,
      at: mail.sent_at ?? mail.sending_at ?? '',
      certain: mail.state === 'sent',
      from: mail.from_address ?? '',
      to: mail.to_address,
      subject: mail.subject,
      body: mail.body,
      attachments: mail.attachments.map(({ fileName }) => fileName),
    }));
    const came = (await incomingOf(db, outreachId)).map(cameMail);
    const answer =
      came.findLast((mail) => mail.kind === 'answer') ?? came.findLast((mail) => mail.kind === 'autoReply');
    const subject = answer?.subject ?? sent[0]?.subject ?? '';
    return {
      outreachId,
      targetId: outreach.target_id,
      targetName: outreach.name,
      place: placeOf(outreach.city, outreach.us_state),
      writtenTo: outreach.address,
      state: outreach.state,
      resumeOn: outreach.resume_on,
      answerTo: answer?.fromAddress ?? null,
      answerSubject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
      items: [...sent, ...came].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    };
  });
}

function cameMail(row: IncomingRow): CameMail {
  return {
    kind: row.kind,
    id: row.id,
    at: row.received_at,
    from: row.from_name || row.from_address,
    fromAddress: row.from_address,
    subject: row.subject,
    ownText: row.own_text,
    wholeText: row.body,
    sortedAs: row.sorted_as,
    sortedReason: row.sorted_reason,
    sortedByHand: row.sorted_by_hand,
    matchedBy: row.matched_by,
    returnOn: row.return_on,
    bouncedAddress: row.bounced_address,
    bounceKind: row.bounce_kind,
    diagnostic: row.diagnostic,
    handledAt: row.handled_at,
    folder: row.folder,
  };
}

/**
 * CMP-10: the applicant corrects the sorting with one key. The sequence follows: what was taken for an answer and is only
 * an absence pauses instead of stopping, and the other way round. Null where there is no such mail.
 */
export async function correctSorting(
  ws: Workspace,
  parts: Parts,
  mailId: string,
  correction: { sortedAs: SortedAs; wholeOrganisation?: boolean | undefined },
): Promise<Result<CameMail> | null> {
  if (!isUuid(mailId)) return null;
  const now = parts.clock.now();
  return ws.transaction(async (db) => {
    const mail = await incomingById(db, mailId);
    if (mail === undefined) return null;
    const outreach = await outreachWithTarget(db, mail.outreach_id);
    await sortByHand(db, mailId, correction.sortedAs);
    const until = resumeDay(
      mail.return_on === null ? null : { day: mail.return_on, sentence: '' },
      dayOf(now, 'America/New_York'),
    );
    const event = eventOfSorting(correction.sortedAs, {
      from: mail.from_address,
      until,
      reason: mail.sorted_reason,
    });
    if (event.kind === 'outOfOffice' && outreach?.state === 'answered') {
      const lastSent = roundAfter(outreach.mails_sent);
      await recordEventIn(db, now, mail.outreach_id, { kind: 'reopened', lastSent });
    }
    await recordEventIn(
      db,
      now,
      mail.outreach_id,
      event.kind === 'doNotWrite' && correction.wholeOrganisation !== undefined
        ? { ...event, wholeOrganisation: correction.wholeOrganisation }
        : event,
    );
    return ok(cameMail({ ...mail, sorted_as: correction.sortedAs, sorted_by_hand: true }));
  });
}

/** Marks a mail as handled, or takes that back. False where there is no such mail. */
export async function markHandled(
  ws: Workspace,
  parts: Parts,
  mailId: string,
  handled: boolean,
): Promise<boolean> {
  if (!isUuid(mailId)) return false;
  return ws.transaction(async (db) => {
    if ((await incomingById(db, mailId)) === undefined) return false;
    await setHandled(db, mailId, handled ? parts.clock.now() : null);
    return true;
  });
}

/** Begins a look into the mailbox, or joins the one under way, and says at once how it stands. */
export async function checkNow(ws: Workspace, parts: Parts): Promise<Check> {
  void syncMailbox(ws, parts).catch((error: unknown) =>
    parts.log.error({ error }, 'A look into the mailbox failed.'),
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  return (await inboxOverview(ws, parts)).check;
}

/** Answers to handle first: each is one thing to do, the most pressing first (CMP-10). */
export async function inboxTodos(ws: Workspace, parts: Parts): Promise<Todo[]> {
  const threads = await ws.transaction(threadsInOrder);
  const now = parts.clock.now();
  const answers = threads
    .filter((thread) => thread.needsAnswer)
    .map((thread): Todo => ({
      id: `inbox-${thread.mailId}`,
      kind: 'answer',
      title: `${sortingNames[thread.sortedAs].name}: ${thread.targetName}`,
      why: `${sinceWords(thread.receivedAt, now)}: “${thread.sortedReason}”`,
      minutes: MINUTES[thread.sortedAs] ?? 5,
      href: `/inbox?thread=${thread.outreachId}`,
      action: 'Read and answer',
    }));
  const dead = threads.filter((thread) => thread.state === 'needsAddress' && thread.sortedAs === 'bounce');
  const addresses = dead.map((thread): Todo => ({
    id: `inbox-address-${thread.outreachId}`,
    kind: 'unknown',
    title: `Find another address for ${thread.targetName}`,
    why: `${thread.writtenTo} does not exist. Nothing more is written to it.`,
    minutes: 5,
    href: `/targets?target=${thread.targetId}`,
    action: 'Change the address',
  }));
  return [...answers, ...addresses];
}

/** How long an answer takes, by what it asks for. */
const MINUTES: Partial<Record<SortedAs, number>> = {
  asksForPapers: 15,
  yes: 10,
  question: 5,
  no: 2,
  maybeLater: 2,
};

function sinceWords(receivedAt: IsoInstant, now: IsoInstant): string {
  const days = Math.floor(secondsBetween(receivedAt, now) / 86_400);
  return days < 1 ? 'Today' : days === 1 ? 'Since yesterday' : `For ${days} days`;
}
