/** Text for HTML, between tags and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

/** An element without content; attributes that are null are left out. */
export const tag = (name: string, attributes: Readonly<Record<string, string | null>>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === null ? "" : ` ${key}="${escapeHtml(value)}"`))
    .join("")}>`;
