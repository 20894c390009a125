interface Kept<Value> {
  readonly value: Value
  readonly bytes: number
}

interface Shelf<Value> {
  version: number
  bytes: number
  /** The one used last comes last. */
  readonly kept: Map<string, Kept<Value>>
}

/**
 * Keeps values by workspace and by the version of its data, within a number of bytes in all. What was
 * kept of an earlier version goes as soon as a later one is seen, so that nothing outlives the data
 * that it was made of. Where room is wanted, the fullest shelf gives up what it has not used for longest.
 */
export class Shelves<Value> {
  private readonly shelves = new Map<number, Shelf<Value>>()
  private bytes = 0

  constructor(private readonly maxBytes: number) {}

  /** The most that one value may take: an eighth of all. */
  get most(): number {
    return this.maxBytes / 8
  }

  get(workspaceId: number, version: number, key: string): Value | undefined {
    const shelf = this.shelfOf(workspaceId, version)
    const found = shelf?.kept.get(key)
    if (!shelf || !found) return undefined
    shelf.kept.delete(key)
    shelf.kept.set(key, found)
    return found.value
  }

  set(workspaceId: number, version: number, key: string, value: Value, bytes: number): void {
    if (bytes > this.most) return
    const shelf = this.shelfOf(workspaceId, version)
    if (!shelf || shelf.kept.has(key)) return
    shelf.kept.set(key, { value, bytes })
    this.count(shelf, bytes)
    while (this.bytes > this.maxBytes) this.makeRoom()
  }

  /** What is kept at the moment. */
  get size(): { readonly values: number; readonly bytes: number } {
    const values = [...this.shelves.values()].reduce((sum, { kept }) => sum + kept.size, 0)
    return { values, bytes: this.bytes }
  }

  /** None for a version that is over: whoever still sees it is answered, and nothing kept of it. */
  private shelfOf(workspaceId: number, version: number): Shelf<Value> | undefined {
    const shelf = this.shelves.get(workspaceId)
    if (!shelf) {
      const made: Shelf<Value> = { version, bytes: 0, kept: new Map() }
      this.shelves.set(workspaceId, made)
      return made
    }
    if (version < shelf.version) return undefined
    if (version > shelf.version) {
      shelf.kept.clear()
      this.count(shelf, -shelf.bytes)
      shelf.version = version
    }
    return shelf
  }

  private makeRoom(): void {
    const fullest = [...this.shelves.values()].reduce((a, b) => (b.bytes > a.bytes ? b : a))
    const [oldest] = fullest.kept
    if (!oldest) throw new Error('Bytes are counted of which nothing is kept')
    const [key, { bytes }] = oldest
    fullest.kept.delete(key)
    this.count(fullest, -bytes)
  }

  private count(shelf: Shelf<Value>, bytes: number): void {
    shelf.bytes += bytes
    this.bytes += bytes
  }
}
