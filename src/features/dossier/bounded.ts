/** An old CV or a table of a data export that unpacks to more than this, in bytes, is none. */
const mostUnpacked = 30 * 1024 * 1024;

/** Passes a stream on, and ends it with an error when it unpacks to far more than such a file holds (a ZIP bomb). */
export async function* bounded(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const part of source) {
    bytes += part.length;
    if (bytes > mostUnpacked) throw new Error('It unpacks to more than 30 MB.');
    yield part;
  }
}
