export type * from './accept/ledger-record.js'
export { ACTIVITY_TYPES } from './accept/ledger-record.js'
export type * from './accept/receipt.js'
