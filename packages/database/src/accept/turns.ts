/** A place in the line of those who write to one ledger. */
export interface Turn {
  /** Settles when everybody before is done, however they fared. */
  readonly comes: Promise<void>
  end(): void
}

const lines = new WeakMap<object, Map<number, Promise<void>>>()

/**
 * Takes the next place in a workspace's line. A batch may name what the one before it brings, so
 * that batches given at once have to be written in the order in which they were given.
 */
export function takeTurn(database: object, workspaceId: number): Turn {
  const line = lines.get(database) ?? new Map<number, Promise<void>>()
  lines.set(database, line)
  const before = line.get(workspaceId) ?? Promise.resolve()
  let end: () => void = () => undefined
  const own = new Promise<void>((resolve) => {
    end = resolve
  })
  line.set(
    workspaceId,
    before.then(() => own),
  )
  return { comes: before, end }
}
