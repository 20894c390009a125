import { startEmbedded } from '@leadlight/engine'
import { openDatabase, accept } from '@leadlight/database'
import { generateWorld } from '@leadlight/ingest'
const s = await startEmbedded({ dataDir: process.argv[2] + '/postgres' })
const db = await openDatabase(s.connection)
const w = await db.createWorkspace({ slug: 'x' + Date.now(), name: 'x', zone: 'Europe/Bucharest', currency: 'EUR' })
const times = new Map()
const wrapped = { withContext: (ctx, work, o) => db.withContext(ctx, (c) => work({ copyIn: (t) => c.copyIn(t), query: async (t, v) => { const b = performance.now(); const r = await c.query(t, v); const k=t.trim().replace(/\s+/g,' ').slice(0, 90); const e = times.get(k) ?? [0,0]; e[0] += performance.now() - b; e[1]++; times.set(k, e); return r } }), o) }
const t0 = performance.now(); let n = 0
for (const records of generateWorld({ leads: 12000, seed: 5, until: '2026-11-22' })) {
  const r = await accept(wrapped, { workspaceId: w.workspaceId, source: 'demo', now: new Date() }, records.map((record) => ({ record, place: 'x' })))
  n += records.length
}
console.log(n, (performance.now() - t0) / 1000)
let sum = 0
for (const [k, v] of [...times].sort((a, b) => b[1][0] - a[1][0])) { sum += v[0]; if (v[0] > 150) console.log(Math.round(v[0]), v[1], k) }
console.log('sql', Math.round(sum))
await db.close(); await s.stop()
