import type { PeerResult } from '../usual-way/peer-result.js'
import { markdownTable } from './markdown-table.js'
import { writeRatio, writeTimes } from './write-number.js'

const right = (title: string) => ({ title, right: true })

/** Writes the product beside its peers, end to end. */
export function peerTable(results: readonly PeerResult[], runs: number): string {
  return markdownTable(
    [
      { title: 'Asked' },
      { title: 'Peer' },
      right('Leadlight'),
      right('Peer takes'),
      right('Peer ÷ Leadlight'),
      { title: 'Answers' },
    ],
    results.map(({ title, peer, ours, theirs, likeness, differences }) => [
      title,
      peer,
      writeTimes(ours, runs),
      writeTimes(theirs, runs),
      writeRatio(theirs, ours),
      likeness ?? (differences.length === 0 ? 'agree' : 'DIFFER'),
    ]),
  )
}
