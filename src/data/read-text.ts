import { DataError, type Problem, problem } from "./problem";

/** Deeper than any GeoJSON needs; beyond this, checks that recurse could overflow. */
const deepest = 60;

/**
 * Bytes to text: by their mark (UTF-8, UTF-16); else by the encoding that an XML declaration names; else UTF-8, or
 * GB 18030 when they are not UTF-8 but are that, with a hint. Throws DataError when they are none of these.
 */
export function decodeText(bytes: Uint8Array, file: string, problems: Problem[]): string {
  const stated = markedEncoding(bytes) ?? declaredEncoding(bytes);
  for (const encoding of [stated ?? "utf-8", "utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (encoding === "gb18030" && stated !== encoding) {
        problems.push(problem("encoding-guessed", file, { level: "hint", detail: "GB 18030" }));
      }
      return text;
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
    }
  }
  throw new DataError(problem("encoding", file));
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  return looksLikeUtf16le(bytes) ? "utf-16le" : null;
}

/** What `<?xml … encoding="GBK"?>` says, where it is an encoding that the bytes can be in. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const label = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // The declaration was just read byte by byte, so it is not in UTF-16, whatever it says.
    return encoding.startsWith("utf-16") ? null : encoding;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** JSON and XML begin with an ASCII character: in UTF-16LE a zero follows it. */
const looksLikeUtf16le = (bytes: Uint8Array) => bytes.length >= 4 && bytes[1] === 0 && bytes[3] === 0 && bytes[0] !== 0;

/** Text to a JSON value. Throws DataError for a web page, for broken JSON (with line and column), for absurd depth. */
export function parseJson(text: string, file: string): unknown {
  if (/^\s*</.test(text)) throw new DataError(problem("html", file));
  const depth = nesting(text);
  if (depth > deepest) throw new DataError(problem("too-deep", file, { detail: String(depth) }));
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new DataError(problem("not-json", file, { detail: lineAndColumn(text, breakAt(text)) }));
  }
}

/** How deep brackets nest, strings left aside. */
function nesting(text: string): number {
  let depth = 0;
  let deepestSeen = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 92) i++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 || code === 123) deepestSeen = Math.max(deepestSeen, ++depth);
    else if (code === 93 || code === 125) depth--;
  }
  return deepestSeen;
}

/** One JSON token after white space (RFC 8259). */
const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings may not hold them unescaped.
  /[ \t\n\r]*([{}[\],:]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/** Where broken JSON breaks: the first token that cannot stand there. The engines' own messages often name no place. */
function breakAt(text: string): number {
  const values = '{["v';
  const open: string[] = [];
  let allowed = values;
  let end = 0;
  for (;;) {
    token.lastIndex = end;
    const part = token.exec(text)?.[1];
    if (part === undefined) return end + (/^[ \t\n\r]*/.exec(text.slice(end))?.[0].length ?? 0);
    const kind = /^[{}[\],:"]/.test(part) ? part.charAt(0) : "v";
    if (!allowed.includes(kind)) return token.lastIndex - part.length;
    end = token.lastIndex;
    const isKey = kind === '"' && !allowed.includes("v");
    if (kind === "{" || kind === "[") open.push(kind);
    if (kind === "}" || kind === "]") open.pop();
    const inObject = open.at(-1) === "{";
    if (isKey) allowed = ":";
    else if (kind === "{") allowed = '"}';
    else if (kind === "[") allowed = `${values}]`;
    else if (kind === ":") allowed = values;
    else if (kind === ",") allowed = inObject ? '"' : values;
    else allowed = open.length === 0 ? "" : inObject ? ",}" : ",]";
  }
}

/** `12:3`, counted from 1. */
function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
