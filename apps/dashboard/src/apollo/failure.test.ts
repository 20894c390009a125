import { describe, expect, it } from '@jest/globals'
import { failureOf } from './failure.js'

describe('failureOf', () => {
  it('takes code, text and suggestion from the server', () => {
    const error = {
      errors: [
        {
          message: 'Unknown dimension `page`.',
          extensions: { code: 'UNKNOWN_DIMENSION', suggestion: 'source' },
        },
      ],
    }
    expect(failureOf(error)).toEqual({
      code: 'UNKNOWN_DIMENSION',
      text: 'Unknown dimension `page`.',
      suggestion: 'source',
    })
  })

  it('takes the place that an error is about', () => {
    const extensions = { code: 'SETTING_INVALID', path: ['settings', 'churn', 0] }
    expect(failureOf({ errors: [{ message: 'No.', extensions }] }).path).toEqual([
      ...['settings', 'churn', '0'],
    ])
  })

  it('reads the errors in the body of a refused request', () => {
    const bodyText = JSON.stringify({
      errors: [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }],
    })
    expect(failureOf({ statusCode: 401, bodyText })).toEqual({
      code: 'UNAUTHENTICATED',
      text: 'Sign in first.',
    })
  })

  it('knows a missing session by its status', () => {
    expect(failureOf({ statusCode: 401, bodyText: '<html>' }).code).toBe('UNAUTHENTICATED')
  })

  it('calls everything that never reached the server a network failure', () => {
    expect(failureOf(new TypeError('Failed to fetch'))).toEqual({
      code: 'NETWORK',
      text: 'Failed to fetch',
    })
  })
})
