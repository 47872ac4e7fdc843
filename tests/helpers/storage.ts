/** A device's storage as browsers have it: `most` characters in all, then it is full; shared by several windows. */
export class DeviceStorage implements Storage {
  readonly #kept = new Map<string, string>();
  constructor(private readonly most = Number.POSITIVE_INFINITY) {}
  get length() {
    return this.#kept.size;
  }
  key = (at: number) => [...this.#kept.keys()][at] ?? null;
  getItem = (key: string) => this.#kept.get(key) ?? null;
  removeItem = (key: string) => void this.#kept.delete(key);
  clear = () => this.#kept.clear();
  setItem(key: string, text: string): void {
    const others = [...this.#kept].reduce((sum, [one, value]) => (one === key ? sum : sum + value.length), 0);
    if (others + text.length > this.most) throw new DOMException("no room", "QuotaExceededError");
    this.#kept.set(key, text);
  }
}

/** What a browser does where storage is forbidden. */
export const forbidden = (): Storage => {
  throw new DOMException("denied", "SecurityError");
};
