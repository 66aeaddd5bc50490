type Listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => void;

/** The little of the browser's storage that the stores use, in memory, as `webextension-polyfill` shows it. */
export function fakeBrowser() {
  const listeners = new Set<Listener>();
  const area = (name: string) => {
    const data = new Map<string, unknown>();
    const copy = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));
    return {
      data,
      get: async (keys?: string | string[] | null) => {
        const wanted = keys == null ? [...data.keys()] : [keys].flat();
        return Object.fromEntries(
          wanted.filter((key) => data.has(key)).map((key) => [key, copy(data.get(key))]),
        );
      },
      set: async (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(values)) {
          const oldValue = data.get(key);
          data.set(key, copy(value));
          for (const listener of listeners) listener({ [key]: { oldValue, newValue: copy(value) } }, name);
        }
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) data.delete(key);
      },
    };
  };
  return {
    storage: {
      local: area('local'),
      session: area('session'),
      onChanged: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    i18n: { getUILanguage: () => 'fr' },
    windows: { getAll: async (): Promise<{ id: number; incognito: boolean }[]> => [] },
    extension: { inIncognitoContext: false },
    runtime: { id: 'vigie', getURL: (path: string) => `chrome-extension://vigie/${path}` },
  };
}

export type FakeBrowser = ReturnType<typeof fakeBrowser>;
