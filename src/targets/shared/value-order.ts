/** The order in which values are offered, sorted and explained. */

/** Every status that a ticket may show, as a ticket lives; the derived ones where they come about. */
export const STATUSES = [
  'draft',
  'proposed',
  'validated',
  'planned',
  'overdue',
  'in-progress',
  'done',
  'verified',
  'deferred',
  'rejected',
  'accepted-risk',
] as const;

/** Severities, the worst first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

/** The phases of an incident, as a timeline goes through them. */
export const PHASES = [
  'lead-up',
  'trigger',
  'impact',
  'detected',
  'acknowledged',
  'hypothesis',
  'cause-found',
  'mitigated',
  'resolved',
  'after',
] as const;
