import { textScalar } from './text-scalar.js'

/** A dimension of the workspace, checked against it when a question is bound. */
export const DimensionIdScalar = textScalar({
  name: 'DimensionId',
  description:
    'The id of a dimension, such as `"source"`; `dimensions` lists those of the workspace.',
})

/** A stage of the workspace's funnel, checked against it when a question is bound. */
export const StageIdScalar = textScalar({
  name: 'StageId',
  description: 'The id of a stage, such as `"mql"`; `stages` lists those of the workspace.',
})

/** A goal that people convert to, checked against the workspace when a question is bound. */
export const GoalIdScalar = textScalar({
  name: 'GoalId',
  description: 'The id of a goal, such as `"customer"`; `goals` lists those of the workspace.',
})

/** A way to split credit among touches, checked against the workspace when a question is bound. */
export const AttributionModelScalar = textScalar({
  name: 'AttributionModelId',
  description: 'The id of an attribution model, such as `"linear"`.',
})
