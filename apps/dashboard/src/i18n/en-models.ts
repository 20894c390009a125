import type { Message } from './translate.js'

/** The English texts of the editor of attribution models. */
export const MODEL_TEXTS = {
  'models.title': 'Models of your own',
  'models.question': 'Weights that your company has agreed on, beside the models that are shipped',
  'models.new': 'New model',
  'models.edit': 'Change “{name}”',
  'models.none': 'No model of your own yet',
  'models.noneText': 'Write one, see whom it would give how much, and keep it.',
  'models.noneYours': 'An administrator can write some.',
  'models.name': 'Name of the model',
  'models.id': 'Questions name it {id}.',
  'models.kind': 'How it splits credit',
  'models.kind.weights': 'By the place of a touch',
  'models.kind.decay': 'By the age of a touch',
  'models.sum': 'Sum: {sum}',
  'models.halfLife': 'A touch counts half after',
  'models.lookback': 'Looks back (for ever where empty)',
  'models.gap.name': 'A model needs a name.',
  'models.gap.weights': 'Write numbers that come to 100 % together.',
  'models.gap.halfLifeDays': 'Use whole days from 1 on.',
  'models.gap.lookbackDays': 'Use whole days from 1 on, or leave it empty.',
  'models.trial': 'Whom it would give how much',
  'models.trialNone': 'Finish the model, and it is tried on what the page shows.',
  'models.trialRow': 'Share of the whole',
  'models.trialNow': 'As written here',
  'models.trialKept': 'As it is now',
  'models.effectNew': 'No number changes: the model is one more to choose from.',
  'models.effectChange':
    'Every number by this model follows as soon as it is saved, those of the past too; the run of an answer tells which definition it had.',
} as const satisfies Readonly<Record<string, Message>>
