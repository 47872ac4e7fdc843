import { type ParseArgsConfig, parseArgs } from "node:util";

/** Takes a command's arguments apart; what cannot be understood is thrown as an error of the command's own kind. */
export function readOptions<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: string[],
  options: Options,
  Bad: new (message: string) => Error,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (cause) {
    throw new Bad((cause as Error).message);
  }
}
