import type { MiddlewareHandler } from 'hono';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Asset = {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly packed: Packed | null;
};
type Packed = { readonly br: Buffer; readonly gzip: Buffer };

const TYPES: Readonly<Record<string, { readonly type: string; readonly packs: boolean }>> = {
  '.js': { type: 'text/javascript; charset=utf-8', packs: true },
  '.css': { type: 'text/css; charset=utf-8', packs: true },
  '.svg': { type: 'image/svg+xml', packs: true },
  '.woff2': { type: 'font/woff2', packs: false },
};

/**
 * Serves files of the build from memory, packed once when first asked for (the whole build is about a megabyte). Names
 * under /assets carry a hash of their content, so browsers keep them for good; others are checked each time.
 */
export function serveAssets(folder: URL): MiddlewareHandler {
  const root = fileURLToPath(folder);
  const known = new Map<string, Promise<Asset | null>>();
  return async (c) => {
    const name = path.normalize(c.req.path);
    const loading = known.get(name) ?? load(root, name);
    known.set(name, loading);
    const asset = await loading;
    if (asset === null) {
      // Names that are no file come without end; only files are remembered.
      known.delete(name);
      return c.text('There is no such file.', 404);
    }
    c.header(
      'Cache-Control',
      name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, no-cache',
    );
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Vary', 'Accept-Encoding');
    c.header('ETag', asset.etag);
    if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304);
    const encoding = asset.packed && chooseEncoding(c.req.header('accept-encoding'));
    if (encoding) c.header('Content-Encoding', encoding);
    c.header('Content-Type', asset.type);
    const bytes = encoding && asset.packed ? asset.packed[encoding] : asset.plain;
    return c.body(new Uint8Array(bytes));
  };
}

async function load(root: string, name: string): Promise<Asset | null> {
  const file = path.join(root, name);
  const kind = TYPES[path.extname(file)];
  if (kind === undefined || !file.startsWith(root)) return null;
  const plain = await readFile(file).catch(() => null);
  if (plain === null) return null;
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { type: kind.type, etag, plain, packed: kind.packs ? await pack(plain) : null };
}

async function pack(plain: Buffer): Promise<Packed> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const [br, zip] = await Promise.all([promisify(brotliCompress)(plain, { params }), promisify(gzip)(plain)]);
  return { br, gzip: zip };
}

function chooseEncoding(accepted: string | undefined): keyof Packed | null {
  const names = (accepted ?? '').split(',').map((part) => part.split(';')[0]?.trim());
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null;
}
