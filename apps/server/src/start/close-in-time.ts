/** Waits for something to close, and no longer than this. */
export async function closeInTime(closing: Promise<void>, patienceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs)
  })
  await Promise.race([closing, late]).finally(() => clearTimeout(timer))
}
