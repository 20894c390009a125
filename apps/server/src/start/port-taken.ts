/** The address that the server was to listen on belongs to another program. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken'
  readonly code = 'PORT_TAKEN'
  readonly hint: string

  constructor(port: number, cause: unknown) {
    super(`Port ${port} is taken by another program.`, { cause })
    this.hint = `Stop that program, or choose another port: PORT=${port + 1} npm start`
  }
}
