import { createRouter, createWebHistory } from 'vue-router'
import ShellLayout from './shell/ShellLayout.vue'

/** The addresses of the dashboard. Every state of a page is in its query string. */
export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
  routes: [
    { path: '/', component: () => import('./shell/ShellHome.vue') },
    { path: '/sign-in', component: () => import('./sign-in/SignInPage.vue') },
    {
      path: '/w/:workspace',
      component: ShellLayout,
      children: [
        { path: '', name: 'overview', component: () => import('./overview/OverviewPage.vue') },
        { path: 'funnel', name: 'funnel', component: () => import('./funnel/FunnelPage.vue') },
        {
          path: 'lead-quality',
          name: 'leadQuality',
          component: () => import('./lead-quality/LeadQualityPage.vue'),
        },
        {
          path: 'attribution',
          name: 'attribution',
          component: () => import('./attribution/AttributionPage.vue'),
        },
        {
          path: 'nurture',
          name: 'nurture',
          component: () => import('./nurture/NurturePage.vue'),
        },
        {
          path: 'customers',
          name: 'customers',
          component: () => import('./customers/CustomersPage.vue'),
        },
        {
          path: 'engagement',
          name: 'engagement',
          component: () => import('./engagement/EngagementPage.vue'),
        },
        {
          path: 'campaigns',
          name: 'campaigns',
          component: () => import('./campaigns/CampaignsPage.vue'),
        },
        {
          path: 'segments',
          name: 'segments',
          component: () => import('./segments/SegmentsPage.vue'),
        },
        {
          path: 'metrics',
          name: 'metrics',
          component: () => import('./metric/MetricListPage.vue'),
        },
        { path: 'metrics/:id', name: 'metric', component: () => import('./metric/MetricPage.vue') },
        {
          path: 'settings',
          name: 'settings',
          component: () => import('./settings/SettingsPage.vue'),
        },
        { path: ':rest(.*)*', component: () => import('./shell/ShellNotFound.vue') },
      ],
    },
    { path: '/:rest(.*)*', component: () => import('./shell/ShellNotFound.vue') },
  ],
})
