import { startEmbedded } from '@leadlight/engine'
import { openDatabase, deriveAll } from '@leadlight/database'
const s = await startEmbedded({ dataDir: process.argv[2] + '/postgres' }).catch(async e=>{console.log(e.message); return startEmbedded({ dataDir: process.argv[2] })})
const db = await openDatabase(s.connection)
const w = (await db.workspaces())[0]
const times = new Map()
await deriveAll((work) => db.withContext({ workspaceId: w.workspaceId, role: 'ingest' }, (c) => work({ query: async (t, v) => { const b = performance.now(); const r = await c.query(t, v); const k=t.trim().replace(/\s+/g,' ').slice(0, 110); times.set(k, (times.get(k)??0) + performance.now() - b); return r } })), w.workspaceId, (d,a)=>console.log(d,a))
for (const [k, v] of [...times].sort((a, b) => b[1] - a[1]).slice(0, 22)) console.log(Math.round(v), k)
await db.close(); await s.stop()
