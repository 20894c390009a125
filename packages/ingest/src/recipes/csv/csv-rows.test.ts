import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import type { Layout } from '../language/recipe.js'
import { withFolder } from '../testing/try-recipe.js'
import { csvRows } from './csv-rows.js'

/** Rows as `[line, cells]`, or `[line, code]` where they cannot be read. */
function rowsOf(content: string | Uint8Array, layout: Layout = {}): Promise<unknown[]> {
  return withFolder({ 'a.csv': content }, async (folder) => {
    const rows: unknown[] = []
    for await (const { line, cells, problem } of csvRows(join(folder, 'a.csv'), layout)) {
      rows.push([line, problem?.code ?? cells])
    }
    return rows
  })
}

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('CSV files', () => {
  it.each([
    ['a line feed', 'a,b\n1,2\n'],
    ['carriage return and line feed', 'a,b\r\n1,2\r\n'],
    ['a carriage return', 'a,b\r1,2\r'],
    ['nothing at the end', 'a,b\n1,2'],
    ['a byte order mark', '\ufeffa,b\n1,2\n'],
    ['a byte order mark and quotes', '\ufeff"a","b"\r\n"1","2"\r\n'],
    ['mixed line ends', 'a,b\r\n1,2\n'],
  ])('are read with %s', async (_, text) => {
    expect(await rowsOf(text)).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ])
  })

  it('keep quoted delimiters, quotes and line breaks, and know the line of every row', async () => {
    const text = 'a,b\r\n"cat, wolf","a ""b"""\r\n\r\n"two\r\nlines",x\r\n5" pipe,y\r\n'
    expect(await rowsOf(text)).toEqual([
      [1, ['a', 'b']],
      [2, ['cat, wolf', 'a "b"']],
      [4, ['two\r\nlines', 'x']],
      [6, ['5" pipe', 'y']],
    ])
  })

  it.each([
    [';', 'a;b\n1;2\n'],
    ['tab', 'a\tb\n1\t2\n'],
    ['|', 'a|b\n1|2\n'],
    ['spaces', '  a    b\n1 \t2  \n   \n'],
  ])('are separated by %s where the recipe says so', async (delimiter, text) => {
    expect(await rowsOf(text, { delimiter })).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ])
  })

  it('begin below the lines that the recipe skips, and keep their places', async () => {
    const text = 'Campaign report\n"All time, €\na,b\n1,2\n3,"open\n4,5\n'
    expect(await rowsOf(text, { skipLines: 2 })).toEqual([
      [3, ['a', 'b']],
      [4, ['1', '2']],
      [5, 'BAD_QUOTES'],
      [6, ['4', '5']],
    ])
  })

  it('report a row whose quote is never closed and go on with the next line', async () => {
    expect(await rowsOf('a,b\n1,2\n3,"open\n4,5\n6,7\n')).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, 'BAD_QUOTES'],
      [4, ['4', '5']],
      [5, ['6', '7']],
    ])
  })

  it('do not let a forgotten quote swallow rows up to the next one', async () => {
    expect(await rowsOf('a,b\n3,"open\n4,5\n6,"x"\n8,"y\nz"\n')).toEqual([
      [1, ['a', 'b']],
      [2, 'BAD_QUOTES'],
      [3, ['4', '5']],
      [4, ['6', 'x']],
      [5, ['8', 'y\nz']],
    ])
  })

  it('bound the text that an open quote takes', async () => {
    const rows = Array.from({ length: 150_000 }, (_, at) => `${at},xyz`).join('\n')
    const read = await rowsOf(`a,b\n"open,1\n${rows}\n`)
    expect(read).toHaveLength(150_002)
    expect(read.slice(0, 3)).toEqual([
      [1, ['a', 'b']],
      [2, 'BAD_QUOTES'],
      [3, ['0', 'xyz']],
    ])
  })

  it('are given up after 200 rows of broken quotes', async () => {
    const read = await rowsOf(`a,b\n${'1,"x"y"\n2,"\n'.repeat(300)}`)
    expect(read.filter((row) => (row as unknown[])[1] === 'BAD_QUOTES')).toHaveLength(201)
  })

  it('are read in UTF-16 by their mark, and in what the recipe says', async () => {
    const rows = [
      [1, ['name']],
      [2, ['Zoë']],
    ]
    expect(await rowsOf(utf16('name\nZoë\n'))).toEqual(rows)
    expect(
      await rowsOf(Buffer.from('name\nZo\xeb\n', 'latin1'), { encoding: 'windows-1252' }),
    ).toEqual(rows)
  })

  it('report only the rows that are not in the encoding', async () => {
    const bytes = Buffer.concat([
      Buffer.from('name\nZoë\n'),
      Buffer.from('Zo\xeb\n', 'latin1'),
      Buffer.from('Ana\n'),
    ])
    expect(await rowsOf(bytes)).toEqual([
      [1, ['name']],
      [2, ['Zoë']],
      [3, 'BAD_ENCODING'],
      [4, ['Ana']],
    ])
  })

  it('keep a replacement character that the source wrote itself', async () => {
    expect(await rowsOf('name\nZo\ufffd\n')).toEqual([
      [1, ['name']],
      [2, ['Zo\ufffd']],
    ])
  })

  it('report UTF-16 without a mark', async () => {
    const read = await rowsOf(Buffer.from('name\nZoe\n', 'utf16le'))
    expect(read).toContainEqual([1, 'BAD_ENCODING'])
  })

  it('are missing with the reason', async () => {
    const rows = csvRows('/nowhere/a.csv', {})
    await expect(rows.next()).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: expect.stringContaining('/nowhere/a.csv'),
    })
  })
})
