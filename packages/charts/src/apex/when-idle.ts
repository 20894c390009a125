/** Does something when the page has nothing better to do, soon in any case; returns how to call it off. */
export function whenIdle(work: () => void): () => void {
  // Safari has no idle callbacks.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 60)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work, { timeout: 400 })
  return () => cancelIdleCallback(handle)
}
