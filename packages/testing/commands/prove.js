import { parseArgs } from 'node:util'
import { refuse, runTest } from './run-test.js'

/* `npm run prove -- --worlds 2000 --seed 5`: asks the product and the oracle about random worlds. */

const USAGE = 'npm run prove -- [--worlds 2000] [--seed 5]'

/** The settings that the truth test reads; a word that is no whole number is refused. */
function settings({ worlds = '1000', seed = String(Date.now() % 2 ** 31) }) {
  for (const [name, text] of Object.entries({ worlds, seed })) {
    if (!/^[0-9]{1,9}$/.test(text) && name === 'worlds') throw wrong(name, text)
    if (!/^-?[0-9]{1,10}$/.test(text)) throw wrong(name, text)
  }
  return { LEADLIGHT_PROVE_WORLDS: worlds, LEADLIGHT_PROVE_SEED: seed }
}

const wrong = (name, text) => new Error(`--${name} is "${text}", which is no whole number.`)

try {
  const { values } = parseArgs({
    options: { worlds: { type: 'string' }, seed: { type: 'string' } },
  })
  const chosen = settings(values)
  process.stdout.write(
    `${chosen.LEADLIGHT_PROVE_WORLDS} worlds with the seed ${chosen.LEADLIGHT_PROVE_SEED}\n`,
  )
  runTest('truth/truth.test.ts', chosen)
} catch (error) {
  refuse(error, USAGE)
}
