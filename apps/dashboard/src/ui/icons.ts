/** The drawings of the interface: strokes in a box of 24, drawn for this project. */
export const ICONS = {
  alert:
    'M12 8v5M12 16.5v.01M10.3 4.2 2.9 17a2 2 0 0 0 1.7 3h14.8a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0Z',
  arrowRight: 'M5 12h14M13 6l6 6-6 6',
  calendar:
    'M7 3v4M17 3v4M4 9.5h16M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Z',
  campaign: 'M4 10v4h3l8 4.500V5.500L7 10H4ZM7 14v5h3v-3.500M18.500 9.500a3.500 3.500 0 0 1 0 5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevron: 'M7 10l5 5 5-5',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM5 15V5a1 1 0 0 1 1-1h9',
  down: 'M12 5v14M6 13l6 6 6-6',
  funnel: 'M4 5h16l-6 8v5l-4 2v-7L4 5Z',
  gauge: 'M4.500 18a9 9 0 1 1 15 0M12 14l4-5M12 14.500v.01',
  grid: 'M4 4h7v7H4zM13 4h7v4h-7zM13 11h7v9h-7zM4 14h7v6H4z',
  info: 'M12 11v5.5M12 7.5v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  line: 'M4 19h16M4 15l5-5 4 3 7-8',
  bars: 'M4 20h16M6.5 16v-5M12 16V6M17.5 16v-8',
  menu: 'M4 7h16M4 12h16M4 17h16',
  metrics: 'M4 19V5M4 19h16M8 15v-3M12.5 15V8M17 15v-5',
  monitor: 'M4 5h16v11H4zM9 20h6M12 16v4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.500 10.500Z',
  printer: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z',
  retry: 'M4 12a8 8 0 0 1 14-5.300L20 9M20 4v5h-5M20 12a8 8 0 0 1-14 5.300L4 15M4 20v-5h5',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM20 20l-4-4',
  signOut: 'M14 4h5a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-5M10 8l-4 4 4 4M6 12h9',
  stack: 'M4 20h16M7 16v-3M7 10V8M12 16v-6M12 7V5M17 16v-2M17 11V9',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 3v1.500M12 19.500V21M3 12h1.500M19.500 12H21M5.600 5.600l1.100 1.100M17.300 17.300l1.100 1.100M18.400 5.600l-1.100 1.100M6.700 17.300l-1.100 1.100',
  table: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 10v9',
  up: 'M12 19V5M6 11l6-6 6 6',
  users:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM3 20c0-3.300 2.700-6 6-6s6 2.700 6 6M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14.500c1.800.900 3 2.900 3 5.500',
} as const

export type IconName = keyof typeof ICONS
