import { Transform } from 'node:stream'

/** How the bytes of a file are to be read. */
export interface Encoding {
  /** A label of the WHATWG Encoding Standard, such as `utf-8` or `windows-1252`. */
  readonly label: string
  readonly isUtf8: boolean
}

/** Whether a label names an encoding that this machine can read. */
export function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

/** The encoding of a file: what its byte order mark says, else what the recipe says, else UTF-8. */
export function encodingOf(start: Uint8Array, declared: string | undefined): Encoding {
  const [a, b] = start
  if (a === 0xff && b === 0xfe) return encoding('utf-16le')
  if (a === 0xfe && b === 0xff) return encoding('utf-16be')
  if (a === 0xef && b === 0xbb && start[2] === 0xbf) return encoding('utf-8')
  return encoding(declared ?? 'utf-8')
}

/** Turns bytes of another encoding into UTF-8; what cannot be read becomes U+FFFD. */
export function decodeToUtf8({ label }: Encoding): Transform {
  const decoder = new TextDecoder(label)
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      done(null, Buffer.from(decoder.decode(chunk, { stream: true })))
    },
    flush(done) {
      done(null, Buffer.from(decoder.decode()))
    },
  })
}

function encoding(label: string): Encoding {
  return { label, isUtf8: new TextDecoder(label).encoding === 'utf-8' }
}
