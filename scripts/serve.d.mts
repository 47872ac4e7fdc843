/** Starts a static server of `folder`; `override` may answer a path with other bytes. */
export function serve(
  folder: string,
  port?: number,
  options?: { override?: (pathname: string) => Buffer | undefined },
): Promise<{ url: string; close: () => Promise<void> }>;
