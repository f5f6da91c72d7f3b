import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { MiddlewareHandler } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Serves files of the build. Names under /assets carry a hash of their content, so they are kept for good; others are checked each time. */
export function serveAssets(folder: URL): MiddlewareHandler {
  const root = fileURLToPath(folder);
  return async (c) => {
    const file = path.join(root, path.normalize(decodeURIComponent(c.req.path)));
    const type = TYPES[path.extname(file)];
    if (!file.startsWith(root) || type === undefined) return c.text('There is no such file.', 404);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return c.text('There is no such file.', 404);
    const etag = `"${createHash('sha1').update(`${found.size}-${found.mtimeMs}`).digest('base64url')}"`;
    const immutable = c.req.path.startsWith('/assets/');
    const headers = {
      'Content-Type': type,
      'Cache-Control': immutable
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=0, must-revalidate',
      'X-Content-Type-Options': 'nosniff',
      ETag: etag,
    };
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
    if (c.req.method === 'HEAD')
      return c.body(null, 200, { ...headers, 'Content-Length': String(found.size) });
    const body = Readable.toWeb(createReadStream(file)) as ReadableStream;
    return c.body(body, 200, { ...headers, 'Content-Length': String(found.size) });
  };
}
