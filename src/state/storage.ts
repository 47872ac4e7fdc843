/** Why something could not be kept on this device. */
export type StorageFault = "forbidden" | "full";

/** What is kept on the device under names of our own. Reading never throws; writing answers what went wrong, or null. */
export interface Store {
  read(key: string): string | null;
  write(key: string, text: string): StorageFault | null;
  remove(key: string): void;
  /** All keys that begin so. */
  keys(prefix: string): string[];
  /** Calls back when another window changes a key; null: it took the key away. Answers how to stop. */
  listen(act: (key: string, text: string | null) => void): () => void;
}

/** The browser's own storage. A frame without an origin, or a strict setting, throws as soon as one looks at it. */
export function deviceStore(area: () => Storage = () => localStorage): Store {
  function attempt<T>(act: (storage: Storage) => T, otherwise: T): T {
    try {
      return act(area());
    } catch {
      return otherwise;
    }
  }
  return {
    read: (key) => attempt((storage) => storage.getItem(key), null),
    write(key, text) {
      try {
        area().setItem(key, text);
        return null;
      } catch (cause) {
        return isFull(cause) ? "full" : "forbidden";
      }
    },
    remove: (key) => attempt((storage) => storage.removeItem(key), undefined),
    keys: (prefix) =>
      attempt(
        (storage) =>
          Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "").filter((key) =>
            key.startsWith(prefix),
          ),
        [],
      ),
    listen(act) {
      const heard = ({ key, newValue }: StorageEvent) => {
        if (key !== null) act(key, newValue);
      };
      addEventListener("storage", heard);
      return () => removeEventListener("storage", heard);
    },
  };
}

const isFull = (cause: unknown) =>
  cause instanceof Error && (cause.name === "QuotaExceededError" || cause.name === "NS_ERROR_DOM_QUOTA_REACHED");
