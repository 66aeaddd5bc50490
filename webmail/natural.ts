/*
 * A mail can give its elements names: `<img name="body">` makes `document.body` that image, `<input name="tagName">`
 * does the same to the form around it, for content scripts too. What is asked of a document that may hold a mail, or of
 * an element of a mail, is therefore asked of the browser's own prototypes, which no name can shadow.
 */

type Key<T> = keyof T & string;

const known = {
  page: new Map<string, PropertyDescriptor | null>(),
  node: new Map<string, PropertyDescriptor | null>(),
};

function natural<T extends object, K extends Key<T>>(kind: keyof typeof known, target: T, key: K): T[K] {
  let found = known[kind].get(key);
  if (found === undefined) {
    found = null;
    for (let proto = Object.getPrototypeOf(target); proto && !found; proto = Object.getPrototypeOf(proto))
      found = Object.getOwnPropertyDescriptor(proto, key) ?? null;
    known[kind].set(key, found);
  }
  if (!found) return target[key];
  if (found.get) return Reflect.apply(found.get, target, []) as T[K];
  return typeof found.value === 'function' ? found.value.bind(target) : (found.value as T[K]);
}

/** A property or method of a document, whatever the names in it. */
export function ofPage<K extends Key<Document>>(page: Document, key: K): Document[K] {
  return natural('page', page, key);
}

/** A property or method that all elements have, whatever the names in a form. */
export function ofElement<T extends Element, K extends Key<T>>(element: T, key: K): T[K] {
  return natural('node', element, key);
}
