/** The part of autocannon that the bench uses; the package brings no types. */
declare module 'autocannon' {
  type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string };
  type Options = {
    url: string;
    connections: number;
    /** Requests in all. */
    amount: number;
    headers?: Record<string, string>;
    requests?: (Request & { setupRequest?: (request: Request) => Request })[];
    /** Milliseconds between samples; a run ends with a sample. */
    sampleInt: number;
    /** Seconds. */
    timeout?: number;
  };
  type Result = {
    '2xx': number;
    non2xx: number;
    errors: number;
    /** Milliseconds. */
    latency: { p50: number; p99: number; average: number };
    throughput: { total: number };
  };
  type Instance = Promise<Result> & { on: (event: 'response', heard: () => void) => void };
  export default function autocannon(options: Options): Instance;
}
