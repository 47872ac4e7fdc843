/** A static file server for `folder`; `override` may answer a path with other bytes. */
export function staticServer(
  folder: string,
  options?: { override?: (pathname: string) => Buffer | undefined },
): (request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<unknown>;

/** Starts a static server of `folder`; `override` may answer a path with other bytes. */
export function serve(
  folder: string,
  port?: number,
  options?: { override?: (pathname: string) => Buffer | undefined },
): Promise<{ url: string; close: () => Promise<void> }>;

/** Types by ending (".html"), and the endings of what is sent compressed. */
export const types: Readonly<Record<string, string>>;
export const compressible: ReadonlySet<string>;
