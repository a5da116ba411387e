import { isAddress, plainAddresses } from './address-shape.ts';
import type { Block, PageDocument } from './page-document.ts';
import type { WayOfStanding } from '../rules.ts';
import { addressesInScript } from './script-addresses.ts';
import { spelledOut } from './spelled-out.ts';

/** An address and where it stands: from `start` to `end` of the block's text; an empty stretch where only a link holds it. */
export type FoundAddress = {
  address: string;
  how: WayOfStanding;
  block: Block;
  start: number;
  end: number;
};

/** A directory of a thousand people is no page of contacts; what is found first is enough. */
const MOST_ADDRESSES = 600;

/** All e-mail addresses of a page in every form that people or programs give them. Never one that is not there. */
export function addressesOn(document: PageDocument): FoundAddress[] {
  const found: FoundAddress[] = [];
  for (const block of document.blocks) {
    if (found.length >= MOST_ADDRESSES) break;
    const taken: [number, number][] = [];
    for (const anchor of block.anchors) {
      for (const { address, how } of addressesOfLink(anchor.href)) {
        found.push({ address, how, block, start: anchor.start, end: anchor.end });
        const shown = plainAddresses(block.text.slice(anchor.start, anchor.end))[0];
        if (shown?.address === address) taken.push([anchor.start, anchor.end]);
      }
    }
    if (block.text === '') continue;
    if (block.kind === 'script') {
      for (const address of addressesInScript(block.text)) {
        if (isAddress(address))
          found.push({ address: address.toLowerCase(), how: 'protected', block, start: 0, end: 0 });
      }
      continue;
    }
    const how: WayOfStanding =
      block.kind === 'image' ? 'image text' : block.kind === 'data' ? 'structured data' : 'text';
    const plain = plainAddresses(block.text);
    for (const one of plain) {
      if (taken.some(([from, to]) => one.start >= from - 1 && one.end <= to + 1)) continue;
      found.push({ ...one, how, block });
    }
    if (block.kind === 'data') continue;
    for (const one of spelledOut(block.text, document.kind === 'pdf')) {
      if (!isAddress(one.address) || plain.some((other) => other.address === one.address.toLowerCase()))
        continue;
      found.push({
        ...one,
        address: one.address.toLowerCase(),
        how: block.kind === 'image' ? 'image text' : 'spelled out',
        block,
      });
    }
  }
  return found.slice(0, MOST_ADDRESSES);
}

export function addressesOfLink(href: string): { address: string; how: WayOfStanding }[] {
  const coded = /\/cdn-cgi\/l\/email-protection#([0-9a-f]{6,400})/i.exec(href)?.[1];
  if (coded) return plainAddresses(uncloaked(coded)).map(({ address }) => ({ address, how: 'protected' }));
  const written = decoded(href.trim());
  const mail = /^(?:mailto:|javascript:.*mailto:)(.*)$/is.exec(written)?.[1];
  if (mail === undefined) return [];
  const [to = '', query = ''] = mail.split('?', 2);
  const copies = /(?:^|&)(?:to|cc|bcc)=([^&]+)/i.exec(query)?.[1] ?? '';
  const spaced = `${to},${decoded(copies)}`.replace(/\s*@\s*/g, '@');
  const plain = plainAddresses(spaced);
  if (plain.length > 0) return plain.map(({ address }) => ({ address, how: 'mailto' }));
  return spelledOut(to, false)
    .filter(({ address }) => isAddress(address))
    .map(({ address }) => ({ address: address.toLowerCase(), how: 'mailto' }));
}

/** Cloudflare's protection: the first byte is the key of the others. */
function uncloaked(hex: string): string {
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const key = bytes[0] ?? 0;
  return new TextDecoder().decode(Uint8Array.from(bytes.slice(1), (byte) => byte ^ key));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
