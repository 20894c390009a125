/** A model whose shares are learned from the paths of the question itself. */
export interface LearnedModel {
  readonly id: 'markov' | 'shapley'
  readonly name: string
  readonly about: string
}

/** Models that need no weights: the data give them. */
export const LEARNED_MODELS: readonly LearnedModel[] = [
  {
    id: 'markov',
    name: 'Markov removal effect',
    about:
      'By how many conversions would be gone without it, in a Markov chain of the paths to conversion.',
  },
  {
    id: 'shapley',
    name: 'Shapley value',
    about: 'What it adds on average to what the others bring, over all orders of joining them.',
  },
]
