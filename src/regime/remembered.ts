interface Node<Found> {
  readonly next: Map<unknown, Node<Found>>;
  found?: { readonly is: Found };
}

/** What is found once for the same objects: thousands of faces share one holding and one history. */
export class Remembered<Of extends readonly unknown[], Found> {
  readonly #root: Node<Found> = { next: new Map() };

  constructor(readonly find: (...of: Of) => Found) {}

  of(...of: Of): Found {
    let node = this.#root;
    for (const each of of) {
      const next: Node<Found> = node.next.get(each) ?? { next: new Map() };
      node.next.set(each, next);
      node = next;
    }
    node.found ??= { is: this.find(...of) };
    return node.found.is;
  }
}
