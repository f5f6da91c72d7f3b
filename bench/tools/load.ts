import autocannon from 'autocannon';

export type Load = {
  readonly url: string;
  readonly connections: number;
  readonly requests: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where each request differs: called once for each. */
  readonly next?: () => { readonly headers: Record<string, string>; readonly body: string };
};

export type Loaded = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Bytes of one answer with its headers, on average. */
  readonly bytes: number;
};

/** Sends the requests over the connections as fast as they are answered. Throws unless every answer is a 2xx. */
export async function load({ url, connections, requests, headers, next }: Load): Promise<Loaded> {
  const began = performance.now();
  let ended = began;
  const running = autocannon({
    url,
    sampleInt: 100,
    connections,
    amount: requests,
    timeout: 60,
    ...(headers === undefined ? {} : { headers: { ...headers } }),
    ...(next === undefined
      ? {}
      : { requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, ...next() }) }] }),
  });
  // A run ends with a sample, some time after its last answer.
  running.on('response', () => (ended = performance.now()));
  const result = await running;
  const seconds = (ended - began) / 1000;
  if (result.non2xx > 0 || result.errors > 0 || result['2xx'] < requests) {
    throw new Error(
      `${url}: ${result['2xx']} good answers of ${requests}, ${result.non2xx} others, ${result.errors} errors`,
    );
  }
  return {
    perSecond: requests / seconds,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: result.throughput.total / requests,
  };
}
