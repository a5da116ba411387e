import type { ImapFlow } from 'imapflow';

/** A mail's number in its folder, and its header lines as they are. */
export type MailHead = { uid: number; headers: Uint8Array };

/** A data item of a FETCH response as the library parses it: names and values in turns. */
type Item = { value?: unknown } | null;
type Row = { attributes?: [unknown, (Item | Item[])[]?] };
/** The library's way to give a command of one's own. It is no part of its published types, so it may be missing one day. */
type Commands = {
  exec?(
    command: string,
    attributes: unknown[],
    options: { untagged: { FETCH(row: Row): Promise<void> } },
  ): Promise<{ next(): void }>;
};

/**
 * All header lines of mails, by numbers as IMAP writes them. The library's own FETCH spends 40% of its time on composing the
 * name of each item anew, so the rows are read here; where that fails (a server that asks to wait, another version of the
 * library) its own FETCH is asked, which knows how to wait.
 */
export async function headersOf(client: ImapFlow, range: string): Promise<MailHead[]> {
  const heads = (await headersByRows(client, range)) ?? (await headersByLibrary(client, range));
  return heads.sort((a, b) => a.uid - b.uid);
}

async function headersByRows(client: ImapFlow, range: string): Promise<MailHead[] | null> {
  const commands = client as unknown as Commands;
  if (commands.exec === undefined) return null;
  const heads: MailHead[] = [];
  const section = [{ type: 'ATOM', value: 'HEADER' }];
  const items = [
    { type: 'ATOM', value: 'UID' },
    { type: 'ATOM', value: 'BODY.PEEK', section },
  ];
  try {
    const answer = await commands.exec('UID FETCH', [{ type: 'SEQUENCE', value: range }, items], {
      untagged: {
        FETCH(row) {
          const head = headIn(row.attributes?.[1] ?? []);
          if (head !== null) heads.push(head);
          return Promise.resolve();
        },
      },
    });
    answer.next();
  } catch (error) {
    // A connection that is lost is lost for both ways; a refusal may be a "not now".
    if (!client.usable) throw error;
    return null;
  }
  return heads;
}

/** A row with other items is none of ours: servers tell of changed flags in between. */
function headIn(items: readonly (Item | Item[])[]): MailHead | null {
  const valueOf = (name: string) => {
    const at = items.findIndex((item, place) => place % 2 === 0 && textOf(item) === name);
    return at === -1 ? undefined : items[at + 1];
  };
  const uid = Number(textOf(valueOf('UID')));
  const lines = valueOf('BODY');
  if (!Number.isInteger(uid) || uid < 1 || lines === undefined) return null;
  const headers = lines === null || Array.isArray(lines) ? '' : lines.value;
  return { uid, headers: headers instanceof Uint8Array ? headers : Buffer.from(String(headers ?? '')) };
}

const textOf = (item: Item | Item[] | undefined) =>
  item === null || item === undefined || Array.isArray(item) ? null : String(item.value).toUpperCase();

async function headersByLibrary(client: ImapFlow, range: string): Promise<MailHead[]> {
  const heads = await client.fetchAll(range, { headers: true }, { uid: true });
  return heads.map(({ uid, headers }) => ({ uid, headers: headers ?? new Uint8Array() }));
}
