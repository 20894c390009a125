/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment ExplainDrawer_Explanation on Explanation {\n    formula\n    definition\n    population\n    source\n    refused {\n      source\n      reason\n    }\n    rowsRead\n    milliseconds\n    statements {\n      ...ExplainStatement_Statement\n    }\n  }\n": typeof types.ExplainDrawer_ExplanationFragmentDoc,
    "\n  fragment ExplainStatement_Statement on ExplainedStatement {\n    title\n    sql\n    values\n    milliseconds\n    rows\n  }\n": typeof types.ExplainStatement_StatementFragmentDoc,
    "\n  fragment FunnelBreakdown_Step on FunnelStep {\n    stage {\n      id\n      name\n    }\n    entered\n    stepRate\n    cumulativeRate\n  }\n": typeof types.FunnelBreakdown_StepFragmentDoc,
    "\n  fragment FunnelStage_Step on FunnelStep {\n    stage {\n      id\n      name\n    }\n    entered\n    converted\n    exited\n    open\n    imputed\n    stepRate\n    cumulativeRate\n    medianDays\n    p75Days\n    p90Days\n    immature\n  }\n": typeof types.FunnelStage_StepFragmentDoc,
    "\n  query FunnelPage_Funnel($input: FunnelInput!) {\n    funnel(query: $input) {\n      period {\n        from\n        to\n      }\n      steps {\n        ...FunnelStage_Step\n      }\n      breakdown {\n        value\n        label\n        steps {\n          ...FunnelBreakdown_Step\n        }\n      }\n    }\n    dimensions {\n      id\n      name\n    }\n  }\n": typeof types.FunnelPage_FunnelDocument,
    "\n  query FunnelPage_Explanation($input: FunnelInput!) {\n    funnel(query: $input) {\n      explain {\n        ...ExplainDrawer_Explanation\n      }\n    }\n  }\n": typeof types.FunnelPage_ExplanationDocument,
    "\n  fragment MetricDefinition_Metric on Metric {\n    id\n    name\n    lifecycle\n    unit\n    additivity\n    about\n    formula\n    population\n    caveats\n    version {\n      number\n      since\n    }\n  }\n": typeof types.MetricDefinition_MetricFragmentDoc,
    "\n  fragment MetricListItem_Metric on Metric {\n    id\n    name\n    about\n    formula\n    lifecycle\n    unit\n  }\n": typeof types.MetricListItem_MetricFragmentDoc,
    "\n  query MetricListPage_Metrics {\n    metrics {\n      ...MetricListItem_Metric\n    }\n  }\n": typeof types.MetricListPage_MetricsDocument,
    "\n  fragment MetricParams_Parameter on MetricParameter {\n    name\n    type\n    default\n    required\n    about\n  }\n": typeof types.MetricParams_ParameterFragmentDoc,
    "\n  query MetricPage_Metric($id: MetricId!) {\n    metric(id: $id) {\n      ...MetricDefinition_Metric\n      direction\n      dimensions {\n        id\n        name\n      }\n      parameters {\n        ...MetricParams_Parameter\n      }\n    }\n    goals {\n      id\n      name\n    }\n    stages {\n      id\n      name\n    }\n  }\n": typeof types.MetricPage_MetricDocument,
    "\n  query MetricPage_Frames(\n    $series: MetricQueryInput!\n    $breakdown: MetricQueryInput!\n    $split: MetricQueryInput!\n    $hasSplit: Boolean!\n  ) {\n    series: frame(query: $series) {\n      ...MetricFrame_Frame\n    }\n    breakdown: frame(query: $breakdown) {\n      ...MetricFrame_Frame\n    }\n    split: frame(query: $split) @include(if: $hasSplit) {\n      ...MetricFrame_Frame\n    }\n  }\n": typeof types.MetricPage_FramesDocument,
    "\n  query MetricPage_Explanation($query: MetricQueryInput!) {\n    frame(query: $query) {\n      explain {\n        ...ExplainDrawer_Explanation\n      }\n    }\n  }\n": typeof types.MetricPage_ExplanationDocument,
    "\n  fragment MetricFrame_Frame on Frame {\n    columns {\n      id\n      name\n      role\n      unit\n      currency\n      of\n      part\n      labels {\n        value\n        label\n      }\n    }\n    rows\n    totals\n    otherRows\n    truncated\n    notes {\n      code\n      text\n    }\n    period {\n      from\n      to\n    }\n  }\n": typeof types.MetricFrame_FrameFragmentDoc,
    "\n  fragment OverviewFunnel_Steps on Funnel {\n    steps {\n      stage {\n        id\n        name\n      }\n      entered\n      converted\n      exited\n      open\n      imputed\n      stepRate\n      medianDays\n    }\n  }\n": typeof types.OverviewFunnel_StepsFragmentDoc,
    "\n  fragment OverviewRanking_Slices on Kpi {\n    slices: by(dimension: $by, first: 8) {\n      value\n      label\n      other\n      kpi {\n        value\n        previous\n        change\n        relativeChange\n      }\n    }\n  }\n": typeof types.OverviewRanking_SlicesFragmentDoc,
    "\n  fragment OverviewTile_Kpi on Kpi {\n    metric {\n      id\n      name\n      about\n      direction\n    }\n    period {\n      from\n      to\n    }\n    value\n    unit\n    currency\n    immature\n    matureValue\n    provisional\n    reason {\n      code\n      text\n    }\n    caveats {\n      code\n      text\n    }\n    comparison {\n      period {\n        from\n        to\n      }\n      value\n      change\n      relativeChange\n      equalMaturity\n    }\n  }\n": typeof types.OverviewTile_KpiFragmentDoc,
    "\n  fragment OverviewTile_Series on Kpi {\n    series(grain: $grain) {\n      bucket\n      value\n      previous\n    }\n  }\n": typeof types.OverviewTile_SeriesFragmentDoc,
    "\n  fragment OverviewTrend_Slice on KpiSlice {\n    value\n    label\n    other\n    series {\n      bucket\n      value\n    }\n  }\n": typeof types.OverviewTrend_SliceFragmentDoc,
    "\n  query OverviewPage_Kpis(\n    $period: PeriodInput!\n    $segment: ID\n    $compareTo: Comparison\n    $grain: Grain!\n    $by: DimensionId!\n    $funnel: FunnelInput!\n  ) {\n    kpis(period: $period, segment: $segment, compareTo: $compareTo) {\n      newLeads {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n        metric {\n          dimensions {\n            id\n            name\n          }\n        }\n        trend: by(dimension: $by, first: 5, grain: $grain) {\n          ...OverviewTrend_Slice\n        }\n      }\n      newLeadsGross {\n        ...OverviewTile_Kpi\n      }\n      costPerLead {\n        ...OverviewTile_Kpi\n      }\n      mqls {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n      }\n      costPerMql {\n        ...OverviewTile_Kpi\n      }\n      emailOpenRate {\n        ...OverviewTile_Kpi\n      }\n      emailClickRate {\n        ...OverviewTile_Kpi\n      }\n      emailBounceRate {\n        ...OverviewTile_Kpi\n      }\n      newCustomers {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n      }\n      conversionRate(goal: \"customer\") {\n        ...OverviewTile_Kpi\n      }\n      opportunities {\n        ...OverviewTile_Kpi\n      }\n      leadToCloseDays {\n        ...OverviewTile_Kpi\n      }\n      revenue {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n      }\n      revenueGross {\n        ...OverviewTile_Kpi\n      }\n      cost {\n        ...OverviewTile_Kpi\n      }\n      cpa {\n        ...OverviewTile_Kpi\n      }\n    }\n    funnel(query: $funnel) {\n      ...OverviewFunnel_Steps\n    }\n  }\n": typeof types.OverviewPage_KpisDocument,
    "\n  query ShellHome_Workspaces {\n    viewer {\n      workspaces {\n        id\n        slug\n      }\n    }\n  }\n": typeof types.ShellHome_WorkspacesDocument,
    "\n  query ShellPalette_Metrics {\n    metrics {\n      id\n      name\n      about\n      lifecycle\n    }\n  }\n": typeof types.ShellPalette_MetricsDocument,
    "\n  query ShellLayout_Viewer {\n    viewer {\n      role\n      workspace {\n        id\n        slug\n        name\n        zone\n        currency\n        today\n        hasData\n        attribution\n        defaultPeriod {\n          from\n          to\n        }\n        freshness {\n          horizon\n          recordedAt\n          live\n        }\n      }\n      workspaces {\n        id\n        slug\n        name\n      }\n    }\n    segments {\n      id\n      name\n      size\n    }\n  }\n": typeof types.ShellLayout_ViewerDocument,
};
const documents: Documents = {
    "\n  fragment ExplainDrawer_Explanation on Explanation {\n    formula\n    definition\n    population\n    source\n    refused {\n      source\n      reason\n    }\n    rowsRead\n    milliseconds\n    statements {\n      ...ExplainStatement_Statement\n    }\n  }\n": types.ExplainDrawer_ExplanationFragmentDoc,
    "\n  fragment ExplainStatement_Statement on ExplainedStatement {\n    title\n    sql\n    values\n    milliseconds\n    rows\n  }\n": types.ExplainStatement_StatementFragmentDoc,
    "\n  fragment FunnelBreakdown_Step on FunnelStep {\n    stage {\n      id\n      name\n    }\n    entered\n    stepRate\n    cumulativeRate\n  }\n": types.FunnelBreakdown_StepFragmentDoc,
    "\n  fragment FunnelStage_Step on FunnelStep {\n    stage {\n      id\n      name\n    }\n    entered\n    converted\n    exited\n    open\n    imputed\n    stepRate\n    cumulativeRate\n    medianDays\n    p75Days\n    p90Days\n    immature\n  }\n": types.FunnelStage_StepFragmentDoc,
    "\n  query FunnelPage_Funnel($input: FunnelInput!) {\n    funnel(query: $input) {\n      period {\n        from\n        to\n      }\n      steps {\n        ...FunnelStage_Step\n      }\n      breakdown {\n        value\n        label\n        steps {\n          ...FunnelBreakdown_Step\n        }\n      }\n    }\n    dimensions {\n      id\n      name\n    }\n  }\n": types.FunnelPage_FunnelDocument,
    "\n  query FunnelPage_Explanation($input: FunnelInput!) {\n    funnel(query: $input) {\n      explain {\n        ...ExplainDrawer_Explanation\n      }\n    }\n  }\n": types.FunnelPage_ExplanationDocument,
    "\n  fragment MetricDefinition_Metric on Metric {\n    id\n    name\n    lifecycle\n    unit\n    additivity\n    about\n    formula\n    population\n    caveats\n    version {\n      number\n      since\n    }\n  }\n": types.MetricDefinition_MetricFragmentDoc,
    "\n  fragment MetricListItem_Metric on Metric {\n    id\n    name\n    about\n    formula\n    lifecycle\n    unit\n  }\n": types.MetricListItem_MetricFragmentDoc,
    "\n  query MetricListPage_Metrics {\n    metrics {\n      ...MetricListItem_Metric\n    }\n  }\n": types.MetricListPage_MetricsDocument,
    "\n  fragment MetricParams_Parameter on MetricParameter {\n    name\n    type\n    default\n    required\n    about\n  }\n": types.MetricParams_ParameterFragmentDoc,
    "\n  query MetricPage_Metric($id: MetricId!) {\n    metric(id: $id) {\n      ...MetricDefinition_Metric\n      direction\n      dimensions {\n        id\n        name\n      }\n      parameters {\n        ...MetricParams_Parameter\n      }\n    }\n    goals {\n      id\n      name\n    }\n    stages {\n      id\n      name\n    }\n  }\n": types.MetricPage_MetricDocument,
    "\n  query MetricPage_Frames(\n    $series: MetricQueryInput!\n    $breakdown: MetricQueryInput!\n    $split: MetricQueryInput!\n    $hasSplit: Boolean!\n  ) {\n    series: frame(query: $series) {\n      ...MetricFrame_Frame\n    }\n    breakdown: frame(query: $breakdown) {\n      ...MetricFrame_Frame\n    }\n    split: frame(query: $split) @include(if: $hasSplit) {\n      ...MetricFrame_Frame\n    }\n  }\n": types.MetricPage_FramesDocument,
    "\n  query MetricPage_Explanation($query: MetricQueryInput!) {\n    frame(query: $query) {\n      explain {\n        ...ExplainDrawer_Explanation\n      }\n    }\n  }\n": types.MetricPage_ExplanationDocument,
    "\n  fragment MetricFrame_Frame on Frame {\n    columns {\n      id\n      name\n      role\n      unit\n      currency\n      of\n      part\n      labels {\n        value\n        label\n      }\n    }\n    rows\n    totals\n    otherRows\n    truncated\n    notes {\n      code\n      text\n    }\n    period {\n      from\n      to\n    }\n  }\n": types.MetricFrame_FrameFragmentDoc,
    "\n  fragment OverviewFunnel_Steps on Funnel {\n    steps {\n      stage {\n        id\n        name\n      }\n      entered\n      converted\n      exited\n      open\n      imputed\n      stepRate\n      medianDays\n    }\n  }\n": types.OverviewFunnel_StepsFragmentDoc,
    "\n  fragment OverviewRanking_Slices on Kpi {\n    slices: by(dimension: $by, first: 8) {\n      value\n      label\n      other\n      kpi {\n        value\n        previous\n        change\n        relativeChange\n      }\n    }\n  }\n": types.OverviewRanking_SlicesFragmentDoc,
    "\n  fragment OverviewTile_Kpi on Kpi {\n    metric {\n      id\n      name\n      about\n      direction\n    }\n    period {\n      from\n      to\n    }\n    value\n    unit\n    currency\n    immature\n    matureValue\n    provisional\n    reason {\n      code\n      text\n    }\n    caveats {\n      code\n      text\n    }\n    comparison {\n      period {\n        from\n        to\n      }\n      value\n      change\n      relativeChange\n      equalMaturity\n    }\n  }\n": types.OverviewTile_KpiFragmentDoc,
    "\n  fragment OverviewTile_Series on Kpi {\n    series(grain: $grain) {\n      bucket\n      value\n      previous\n    }\n  }\n": types.OverviewTile_SeriesFragmentDoc,
    "\n  fragment OverviewTrend_Slice on KpiSlice {\n    value\n    label\n    other\n    series {\n      bucket\n      value\n    }\n  }\n": types.OverviewTrend_SliceFragmentDoc,
    "\n  query OverviewPage_Kpis(\n    $period: PeriodInput!\n    $segment: ID\n    $compareTo: Comparison\n    $grain: Grain!\n    $by: DimensionId!\n    $funnel: FunnelInput!\n  ) {\n    kpis(period: $period, segment: $segment, compareTo: $compareTo) {\n      newLeads {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n        metric {\n          dimensions {\n            id\n            name\n          }\n        }\n        trend: by(dimension: $by, first: 5, grain: $grain) {\n          ...OverviewTrend_Slice\n        }\n      }\n      newLeadsGross {\n        ...OverviewTile_Kpi\n      }\n      costPerLead {\n        ...OverviewTile_Kpi\n      }\n      mqls {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n      }\n      costPerMql {\n        ...OverviewTile_Kpi\n      }\n      emailOpenRate {\n        ...OverviewTile_Kpi\n      }\n      emailClickRate {\n        ...OverviewTile_Kpi\n      }\n      emailBounceRate {\n        ...OverviewTile_Kpi\n      }\n      newCustomers {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n      }\n      conversionRate(goal: \"customer\") {\n        ...OverviewTile_Kpi\n      }\n      opportunities {\n        ...OverviewTile_Kpi\n      }\n      leadToCloseDays {\n        ...OverviewTile_Kpi\n      }\n      revenue {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n      }\n      revenueGross {\n        ...OverviewTile_Kpi\n      }\n      cost {\n        ...OverviewTile_Kpi\n      }\n      cpa {\n        ...OverviewTile_Kpi\n      }\n    }\n    funnel(query: $funnel) {\n      ...OverviewFunnel_Steps\n    }\n  }\n": types.OverviewPage_KpisDocument,
    "\n  query ShellHome_Workspaces {\n    viewer {\n      workspaces {\n        id\n        slug\n      }\n    }\n  }\n": types.ShellHome_WorkspacesDocument,
    "\n  query ShellPalette_Metrics {\n    metrics {\n      id\n      name\n      about\n      lifecycle\n    }\n  }\n": types.ShellPalette_MetricsDocument,
    "\n  query ShellLayout_Viewer {\n    viewer {\n      role\n      workspace {\n        id\n        slug\n        name\n        zone\n        currency\n        today\n        hasData\n        attribution\n        defaultPeriod {\n          from\n          to\n        }\n        freshness {\n          horizon\n          recordedAt\n          live\n        }\n      }\n      workspaces {\n        id\n        slug\n        name\n      }\n    }\n    segments {\n      id\n      name\n      size\n    }\n  }\n": types.ShellLayout_ViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ExplainDrawer_Explanation on Explanation {\n    formula\n    definition\n    population\n    source\n    refused {\n      source\n      reason\n    }\n    rowsRead\n    milliseconds\n    statements {\n      ...ExplainStatement_Statement\n    }\n  }\n"): (typeof documents)["\n  fragment ExplainDrawer_Explanation on Explanation {\n    formula\n    definition\n    population\n    source\n    refused {\n      source\n      reason\n    }\n    rowsRead\n    milliseconds\n    statements {\n      ...ExplainStatement_Statement\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ExplainStatement_Statement on ExplainedStatement {\n    title\n    sql\n    values\n    milliseconds\n    rows\n  }\n"): (typeof documents)["\n  fragment ExplainStatement_Statement on ExplainedStatement {\n    title\n    sql\n    values\n    milliseconds\n    rows\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FunnelBreakdown_Step on FunnelStep {\n    stage {\n      id\n      name\n    }\n    entered\n    stepRate\n    cumulativeRate\n  }\n"): (typeof documents)["\n  fragment FunnelBreakdown_Step on FunnelStep {\n    stage {\n      id\n      name\n    }\n    entered\n    stepRate\n    cumulativeRate\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FunnelStage_Step on FunnelStep {\n    stage {\n      id\n      name\n    }\n    entered\n    converted\n    exited\n    open\n    imputed\n    stepRate\n    cumulativeRate\n    medianDays\n    p75Days\n    p90Days\n    immature\n  }\n"): (typeof documents)["\n  fragment FunnelStage_Step on FunnelStep {\n    stage {\n      id\n      name\n    }\n    entered\n    converted\n    exited\n    open\n    imputed\n    stepRate\n    cumulativeRate\n    medianDays\n    p75Days\n    p90Days\n    immature\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FunnelPage_Funnel($input: FunnelInput!) {\n    funnel(query: $input) {\n      period {\n        from\n        to\n      }\n      steps {\n        ...FunnelStage_Step\n      }\n      breakdown {\n        value\n        label\n        steps {\n          ...FunnelBreakdown_Step\n        }\n      }\n    }\n    dimensions {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query FunnelPage_Funnel($input: FunnelInput!) {\n    funnel(query: $input) {\n      period {\n        from\n        to\n      }\n      steps {\n        ...FunnelStage_Step\n      }\n      breakdown {\n        value\n        label\n        steps {\n          ...FunnelBreakdown_Step\n        }\n      }\n    }\n    dimensions {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FunnelPage_Explanation($input: FunnelInput!) {\n    funnel(query: $input) {\n      explain {\n        ...ExplainDrawer_Explanation\n      }\n    }\n  }\n"): (typeof documents)["\n  query FunnelPage_Explanation($input: FunnelInput!) {\n    funnel(query: $input) {\n      explain {\n        ...ExplainDrawer_Explanation\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MetricDefinition_Metric on Metric {\n    id\n    name\n    lifecycle\n    unit\n    additivity\n    about\n    formula\n    population\n    caveats\n    version {\n      number\n      since\n    }\n  }\n"): (typeof documents)["\n  fragment MetricDefinition_Metric on Metric {\n    id\n    name\n    lifecycle\n    unit\n    additivity\n    about\n    formula\n    population\n    caveats\n    version {\n      number\n      since\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MetricListItem_Metric on Metric {\n    id\n    name\n    about\n    formula\n    lifecycle\n    unit\n  }\n"): (typeof documents)["\n  fragment MetricListItem_Metric on Metric {\n    id\n    name\n    about\n    formula\n    lifecycle\n    unit\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MetricListPage_Metrics {\n    metrics {\n      ...MetricListItem_Metric\n    }\n  }\n"): (typeof documents)["\n  query MetricListPage_Metrics {\n    metrics {\n      ...MetricListItem_Metric\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MetricParams_Parameter on MetricParameter {\n    name\n    type\n    default\n    required\n    about\n  }\n"): (typeof documents)["\n  fragment MetricParams_Parameter on MetricParameter {\n    name\n    type\n    default\n    required\n    about\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MetricPage_Metric($id: MetricId!) {\n    metric(id: $id) {\n      ...MetricDefinition_Metric\n      direction\n      dimensions {\n        id\n        name\n      }\n      parameters {\n        ...MetricParams_Parameter\n      }\n    }\n    goals {\n      id\n      name\n    }\n    stages {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query MetricPage_Metric($id: MetricId!) {\n    metric(id: $id) {\n      ...MetricDefinition_Metric\n      direction\n      dimensions {\n        id\n        name\n      }\n      parameters {\n        ...MetricParams_Parameter\n      }\n    }\n    goals {\n      id\n      name\n    }\n    stages {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MetricPage_Frames(\n    $series: MetricQueryInput!\n    $breakdown: MetricQueryInput!\n    $split: MetricQueryInput!\n    $hasSplit: Boolean!\n  ) {\n    series: frame(query: $series) {\n      ...MetricFrame_Frame\n    }\n    breakdown: frame(query: $breakdown) {\n      ...MetricFrame_Frame\n    }\n    split: frame(query: $split) @include(if: $hasSplit) {\n      ...MetricFrame_Frame\n    }\n  }\n"): (typeof documents)["\n  query MetricPage_Frames(\n    $series: MetricQueryInput!\n    $breakdown: MetricQueryInput!\n    $split: MetricQueryInput!\n    $hasSplit: Boolean!\n  ) {\n    series: frame(query: $series) {\n      ...MetricFrame_Frame\n    }\n    breakdown: frame(query: $breakdown) {\n      ...MetricFrame_Frame\n    }\n    split: frame(query: $split) @include(if: $hasSplit) {\n      ...MetricFrame_Frame\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MetricPage_Explanation($query: MetricQueryInput!) {\n    frame(query: $query) {\n      explain {\n        ...ExplainDrawer_Explanation\n      }\n    }\n  }\n"): (typeof documents)["\n  query MetricPage_Explanation($query: MetricQueryInput!) {\n    frame(query: $query) {\n      explain {\n        ...ExplainDrawer_Explanation\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MetricFrame_Frame on Frame {\n    columns {\n      id\n      name\n      role\n      unit\n      currency\n      of\n      part\n      labels {\n        value\n        label\n      }\n    }\n    rows\n    totals\n    otherRows\n    truncated\n    notes {\n      code\n      text\n    }\n    period {\n      from\n      to\n    }\n  }\n"): (typeof documents)["\n  fragment MetricFrame_Frame on Frame {\n    columns {\n      id\n      name\n      role\n      unit\n      currency\n      of\n      part\n      labels {\n        value\n        label\n      }\n    }\n    rows\n    totals\n    otherRows\n    truncated\n    notes {\n      code\n      text\n    }\n    period {\n      from\n      to\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OverviewFunnel_Steps on Funnel {\n    steps {\n      stage {\n        id\n        name\n      }\n      entered\n      converted\n      exited\n      open\n      imputed\n      stepRate\n      medianDays\n    }\n  }\n"): (typeof documents)["\n  fragment OverviewFunnel_Steps on Funnel {\n    steps {\n      stage {\n        id\n        name\n      }\n      entered\n      converted\n      exited\n      open\n      imputed\n      stepRate\n      medianDays\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OverviewRanking_Slices on Kpi {\n    slices: by(dimension: $by, first: 8) {\n      value\n      label\n      other\n      kpi {\n        value\n        previous\n        change\n        relativeChange\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment OverviewRanking_Slices on Kpi {\n    slices: by(dimension: $by, first: 8) {\n      value\n      label\n      other\n      kpi {\n        value\n        previous\n        change\n        relativeChange\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OverviewTile_Kpi on Kpi {\n    metric {\n      id\n      name\n      about\n      direction\n    }\n    period {\n      from\n      to\n    }\n    value\n    unit\n    currency\n    immature\n    matureValue\n    provisional\n    reason {\n      code\n      text\n    }\n    caveats {\n      code\n      text\n    }\n    comparison {\n      period {\n        from\n        to\n      }\n      value\n      change\n      relativeChange\n      equalMaturity\n    }\n  }\n"): (typeof documents)["\n  fragment OverviewTile_Kpi on Kpi {\n    metric {\n      id\n      name\n      about\n      direction\n    }\n    period {\n      from\n      to\n    }\n    value\n    unit\n    currency\n    immature\n    matureValue\n    provisional\n    reason {\n      code\n      text\n    }\n    caveats {\n      code\n      text\n    }\n    comparison {\n      period {\n        from\n        to\n      }\n      value\n      change\n      relativeChange\n      equalMaturity\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OverviewTile_Series on Kpi {\n    series(grain: $grain) {\n      bucket\n      value\n      previous\n    }\n  }\n"): (typeof documents)["\n  fragment OverviewTile_Series on Kpi {\n    series(grain: $grain) {\n      bucket\n      value\n      previous\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OverviewTrend_Slice on KpiSlice {\n    value\n    label\n    other\n    series {\n      bucket\n      value\n    }\n  }\n"): (typeof documents)["\n  fragment OverviewTrend_Slice on KpiSlice {\n    value\n    label\n    other\n    series {\n      bucket\n      value\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewPage_Kpis(\n    $period: PeriodInput!\n    $segment: ID\n    $compareTo: Comparison\n    $grain: Grain!\n    $by: DimensionId!\n    $funnel: FunnelInput!\n  ) {\n    kpis(period: $period, segment: $segment, compareTo: $compareTo) {\n      newLeads {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n        metric {\n          dimensions {\n            id\n            name\n          }\n        }\n        trend: by(dimension: $by, first: 5, grain: $grain) {\n          ...OverviewTrend_Slice\n        }\n      }\n      newLeadsGross {\n        ...OverviewTile_Kpi\n      }\n      costPerLead {\n        ...OverviewTile_Kpi\n      }\n      mqls {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n      }\n      costPerMql {\n        ...OverviewTile_Kpi\n      }\n      emailOpenRate {\n        ...OverviewTile_Kpi\n      }\n      emailClickRate {\n        ...OverviewTile_Kpi\n      }\n      emailBounceRate {\n        ...OverviewTile_Kpi\n      }\n      newCustomers {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n      }\n      conversionRate(goal: \"customer\") {\n        ...OverviewTile_Kpi\n      }\n      opportunities {\n        ...OverviewTile_Kpi\n      }\n      leadToCloseDays {\n        ...OverviewTile_Kpi\n      }\n      revenue {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n      }\n      revenueGross {\n        ...OverviewTile_Kpi\n      }\n      cost {\n        ...OverviewTile_Kpi\n      }\n      cpa {\n        ...OverviewTile_Kpi\n      }\n    }\n    funnel(query: $funnel) {\n      ...OverviewFunnel_Steps\n    }\n  }\n"): (typeof documents)["\n  query OverviewPage_Kpis(\n    $period: PeriodInput!\n    $segment: ID\n    $compareTo: Comparison\n    $grain: Grain!\n    $by: DimensionId!\n    $funnel: FunnelInput!\n  ) {\n    kpis(period: $period, segment: $segment, compareTo: $compareTo) {\n      newLeads {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n        metric {\n          dimensions {\n            id\n            name\n          }\n        }\n        trend: by(dimension: $by, first: 5, grain: $grain) {\n          ...OverviewTrend_Slice\n        }\n      }\n      newLeadsGross {\n        ...OverviewTile_Kpi\n      }\n      costPerLead {\n        ...OverviewTile_Kpi\n      }\n      mqls {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n      }\n      costPerMql {\n        ...OverviewTile_Kpi\n      }\n      emailOpenRate {\n        ...OverviewTile_Kpi\n      }\n      emailClickRate {\n        ...OverviewTile_Kpi\n      }\n      emailBounceRate {\n        ...OverviewTile_Kpi\n      }\n      newCustomers {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n      }\n      conversionRate(goal: \"customer\") {\n        ...OverviewTile_Kpi\n      }\n      opportunities {\n        ...OverviewTile_Kpi\n      }\n      leadToCloseDays {\n        ...OverviewTile_Kpi\n      }\n      revenue {\n        ...OverviewTile_Kpi\n        ...OverviewTile_Series\n        ...OverviewRanking_Slices\n      }\n      revenueGross {\n        ...OverviewTile_Kpi\n      }\n      cost {\n        ...OverviewTile_Kpi\n      }\n      cpa {\n        ...OverviewTile_Kpi\n      }\n    }\n    funnel(query: $funnel) {\n      ...OverviewFunnel_Steps\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ShellHome_Workspaces {\n    viewer {\n      workspaces {\n        id\n        slug\n      }\n    }\n  }\n"): (typeof documents)["\n  query ShellHome_Workspaces {\n    viewer {\n      workspaces {\n        id\n        slug\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ShellPalette_Metrics {\n    metrics {\n      id\n      name\n      about\n      lifecycle\n    }\n  }\n"): (typeof documents)["\n  query ShellPalette_Metrics {\n    metrics {\n      id\n      name\n      about\n      lifecycle\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ShellLayout_Viewer {\n    viewer {\n      role\n      workspace {\n        id\n        slug\n        name\n        zone\n        currency\n        today\n        hasData\n        attribution\n        defaultPeriod {\n          from\n          to\n        }\n        freshness {\n          horizon\n          recordedAt\n          live\n        }\n      }\n      workspaces {\n        id\n        slug\n        name\n      }\n    }\n    segments {\n      id\n      name\n      size\n    }\n  }\n"): (typeof documents)["\n  query ShellLayout_Viewer {\n    viewer {\n      role\n      workspace {\n        id\n        slug\n        name\n        zone\n        currency\n        today\n        hasData\n        attribution\n        defaultPeriod {\n          from\n          to\n        }\n        freshness {\n          horizon\n          recordedAt\n          live\n        }\n      }\n      workspaces {\n        id\n        slug\n        name\n      }\n    }\n    segments {\n      id\n      name\n      size\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;