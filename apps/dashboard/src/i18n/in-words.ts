/** A name of the API as words: `windowDays` and `MEDIAN` become "Window days" and "Median". */
export function inWords(name: string): string {
  const isLoud = name === name.toUpperCase()
  const spaced = isLoud ? name.toLowerCase().replaceAll('_', ' ') : name.replace(CAPITAL, ' $&')
  const words = isLoud ? spaced : spaced.toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** windowDays */
const CAPITAL = /(?<=[a-z])[A-Z]/g
