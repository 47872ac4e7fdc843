import { SaxesParser } from "saxes";
import type { ParseXml } from "../read-gpx";

/**
 * XML to a tree with just what readers of GPX and KML ask of a document. A worker has no parser of the browser's, and a
 * whole DOM of a long recording fills a phone's memory; this keeps one small object an element.
 */

/** Deeper than any map file; walking the tree recurs. */
const deepest = 100;
/** Characters between two reports of progress. */
const stride = 500_000;

class Nodes extends Array<TreeElement | TreeText> {
  item(at: number) {
    return this[at] ?? null;
  }
}

class TreeText {
  constructor(
    /** 3 text, 4 CDATA. */
    readonly nodeType: 3 | 4,
    readonly textContent: string,
  ) {}
  get nodeName() {
    return this.nodeType === 3 ? "#text" : "#cdata-section";
  }
  normalize(): void {
    // See TreeElement.
  }
}

class TreeElement {
  readonly nodeType = 1;
  readonly childNodes = new Nodes();
  constructor(
    readonly tagName: string,
    readonly localName: string,
    readonly namespaceURI: string,
    readonly attributes: readonly { readonly name: string; readonly value: string }[],
    readonly parentNode: TreeElement | null,
  ) {}
  get nodeName() {
    return this.tagName;
  }
  get textContent(): string {
    let text = "";
    for (const child of this.childNodes) text += child.textContent;
    return text;
  }
  getAttribute(name: string): string | null {
    return this.attributes.find((one) => one.name === name)?.value ?? null;
  }
  getElementsByTagName(name: string): TreeElement[] {
    return gather(this, (one) => name === "*" || one.tagName === name, []);
  }
  getElementsByTagNameNS(uri: string, name: string): TreeElement[] {
    return gather(
      this,
      (one) => (uri === "*" || one.namespaceURI === uri) && (name === "*" || one.localName === name),
      [],
    );
  }
  normalize(): void {
    // Texts that follow each other are joined by textContent.
  }
}

function gather(from: TreeElement, fits: (one: TreeElement) => boolean, found: TreeElement[]): TreeElement[] {
  for (const child of from.childNodes) {
    if (child instanceof TreeText) continue;
    if (fits(child)) found.push(child);
    gather(child, fits, found);
  }
  return found;
}

/**
 * A parser that stops at the first error and reads nothing but the text it is given; entities that are not XML's own
 * are errors. `progress` is told the share read, 0 to 1.
 */
export function treeParser(progress: (share: number) => void = () => undefined): ParseXml {
  return (text) => {
    const above = new TreeElement("#document", "#document", "", [], null);
    let open = above;
    let depth = 0;
    let doctype: string | null = null;
    const parser = new SaxesParser({ xmlns: true, position: true });
    parser.on("error", (cause) => {
      throw cause;
    });
    parser.on("doctype", (name) => {
      doctype = name;
    });
    parser.on("opentag", ({ name, local, uri, attributes }) => {
      if (++depth > deepest) throw new Error(`elements nest more than ${deepest} deep`);
      const list = Object.values(attributes).map((one) => ({ name: one.name, value: one.value }));
      const element = new TreeElement(name, local, uri, list, open === above ? null : open);
      open.childNodes.push(element);
      stack.push(open);
      open = element;
    });
    const stack: TreeElement[] = [];
    parser.on("closetag", () => {
      depth--;
      open = stack.pop() ?? above;
    });
    parser.on("text", (value) => {
      // White space between elements would be half of all nodes.
      if (/\S/.test(value)) open.childNodes.push(new TreeText(3, value));
    });
    parser.on("cdata", (value) => open.childNodes.push(new TreeText(4, value)));
    for (let at = 0; at < text.length; at += stride) {
      parser.write(text.slice(at, at + stride));
      progress(Math.min(1, (at + stride) / text.length));
    }
    parser.close();
    const root = above.childNodes.find((one) => one instanceof TreeElement);
    return Object.assign(above, { documentElement: root, doctype }) as unknown as Document;
  };
}
