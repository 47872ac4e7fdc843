// Serves dist/ as docs/deploy.md asks of a host: compression, Range, CORS, MIME types. `npm start`; PORT changes the port.

import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Types by ending, and which endings are sent compressed: the same as src/domain/file-kinds.ts says, which a test holds. */
export const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".pmtiles": "application/octet-stream",
};
export const compressible = new Set([
  ".html",
  ".js",
  ".mjs",
  ".css",
  ".json",
  ".geojson",
  ".svg",
  ".txt",
  ".xml",
  ".webmanifest",
]);

/** A static file server for `folder`; answers what it found as a request listener. */
export function staticServer(folder, { override } = {}) {
  const compressed = new Map();

  async function find(pathname) {
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    if (path !== folder && !path.startsWith(folder + sep)) return null;
    const info = await stat(path).catch(() => null);
    if (info?.isDirectory())
      return pathname.endsWith("/") ? find(`${pathname}index.html`) : { redirect: `${pathname}/` };
    return info ? { path, info } : null;
  }

  function encode(key, body, encoding) {
    const known = compressed.get(key);
    if (known) return known;
    const fresh =
      encoding === "br"
        ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
        : gzipSync(body, { level: 9 });
    compressed.set(key, fresh);
    return fresh;
  }

  return async (request, response) => {
    const headers = {
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    };
    try {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405, headers).end();
      const replaced = override?.(pathname);
      const found = replaced ? { path: pathname, info: { size: replaced.length, mtimeMs: 0 } } : await find(pathname);
      if (!found)
        return response.writeHead(404, { ...headers, "content-type": "text/plain; charset=utf-8" }).end("404\n");
      if (found.redirect) return response.writeHead(301, { ...headers, location: found.redirect }).end();

      const extension = extname(found.path);
      const body = replaced ?? (await readFile(found.path));
      headers["content-type"] = types[extension] ?? "application/octet-stream";
      // Without it a page with such a policy of its own may not frame the map; and a page that has it starts a worker only
      // from a file that has it too.
      if (pathname.endsWith("/embed.html") || pathname.includes("/assets/"))
        headers["cross-origin-embedder-policy"] = "credentialless";
      headers["accept-ranges"] = "bytes";
      headers["cache-control"] = pathname.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
      headers.etag = `"${found.info.size.toString(36)}-${Math.round(found.info.mtimeMs).toString(36)}"`;
      if (request.headers["if-none-match"] === headers.etag) return response.writeHead(304, headers).end();

      const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "");
      if (range && (range[1] || range[2])) {
        const start = range[1] ? Number(range[1]) : Math.max(0, body.length - Number(range[2]));
        const end = range[1] && range[2] ? Math.min(Number(range[2]), body.length - 1) : body.length - 1;
        if (start > end)
          return response.writeHead(416, { ...headers, "content-range": `bytes */${body.length}` }).end();
        const part = body.subarray(start, end + 1);
        response.writeHead(206, {
          ...headers,
          "content-range": `bytes ${start}-${end}/${body.length}`,
          "content-length": part.length,
        });
        return response.end(request.method === "HEAD" ? undefined : part);
      }

      const accepted = request.headers["accept-encoding"] ?? "";
      const encoding = !compressible.has(extension)
        ? null
        : /\bbr\b/.test(accepted)
          ? "br"
          : /\bgzip\b/.test(accepted)
            ? "gzip"
            : null;
      if (compressible.has(extension)) headers.vary = "accept-encoding";
      if (encoding) headers["content-encoding"] = encoding;
      const sent = encoding ? encode(`${encoding} ${pathname} ${headers.etag}`, body, encoding) : body;
      response.writeHead(200, { ...headers, "content-length": sent.length });
      response.end(request.method === "HEAD" ? undefined : sent);
    } catch (cause) {
      console.error(cause);
      response.writeHead(cause instanceof URIError ? 400 : 500, headers).end();
    }
  };
}

/** Starts a server; `port` 0 takes any free one. Answers its address and how to stop it. */
export function serve(folder, port = 0, options = {}) {
  const server = createServer(staticServer(folder, options));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => {
      resolve({
        url: `http://localhost:${server.address().port}/`,
        close: () => new Promise((done) => server.close(done)),
      });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 4173);
  const folder = fileURLToPath(new URL("../dist", import.meta.url));
  const { url } = await serve(folder, port).catch((cause) => {
    const why = cause.code === "EADDRINUSE" ? `port ${port} is in use; set PORT to another one` : cause.message;
    console.error(`The map could not be served: ${why}.`);
    process.exit(1);
  });
  console.log(`Beilou is at ${url} (stop with Ctrl+C)`);
}
