import { textScalar } from './text-scalar.js'

/** A number whose digits all count. */
export const DecimalScalar = textScalar({
  name: 'Decimal',
  description: 'A decimal number as text, so that no digit is lost, such as `"1234.50"`.',
  refuse: (text) =>
    /^-?\d+(\.\d+)?$/.test(text)
      ? undefined
      : `"${text}" is no decimal number. Write one such as "1234.50".`,
})
