/** PodSecurityPolicy is not rated where Kubernetes no longer has it. */
import type { CatalogueEntry } from '../catalogue/catalogue.ts';
import {
  isAtLeast,
  isInRange,
  parseKubernetesRange,
  parseKubernetesVersion,
} from '../schema/kubernetes-version.ts';
import type { NamedCheck } from '../source/index-sources.ts';
import type { Problem, Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';

/**
 * The version of Kubernetes without PodSecurityPolicy: deprecated in 1.21, removed in 1.25.
 * Source: https://kubernetes.io/docs/concepts/security/pod-security-policy/
 */
const REMOVED = { major: 1, minor: 25 };

const POLICY = /\bpod[ -]?security[ -]?polic(?:y|ies)\b|\bPSPs?\b/i;
/** What names its successors beside it is about the move to them. */
const SUCCESSOR = /pod[ -]?security[ -]?(?:admission|standards?)|\bPSA\b|gatekeeper|kyverno/i;

/** Asked of every check, and of the firm's own entries, taken or not. */
export const checkPodSecurityPolicy: Rule = {
  id: 'check/pod-security-policy',
  severity: 'error',
  summary: 'From Kubernetes 1.25 on, no check rates PodSecurityPolicy.',
  why: 'Kubernetes 1.25 removed PodSecurityPolicy: its objects protect nothing there, so that any level would be untrue, and no recommendation about it can be carried out.',
  mend: 'Rate `sec-pod-security-admission` instead, or what the platform uses (Kyverno, Gatekeeper); correct `platform.kubernetes` in engagement.yaml if it is not the version audited.',
  example: {
    files: {
      'engagement.yaml': `${ENGAGEMENT}platform: { cloud: gcp, kubernetes: "1.32" }\n`,
      'checks.yaml':
        '- id: sec-pod-security-policy\n  category: security\n  title: PodSecurityPolicy\n  rating: 0\n',
    },
    at: 'checks.yaml:1:7',
  },
  *check({ index }): Generator<Problem> {
    const written = index.sources.engagement.data.platform?.kubernetes;
    const version = written === undefined ? undefined : parseKubernetesVersion(written);
    if (!version || !isAtLeast(version, REMOVED)) return;
    const hint =
      'Kubernetes removed it in 1.25: rate sec-pod-security-admission, or the policy engine';
    const expected = `expected none on Kubernetes ${written ?? ''}`;
    for (const check of index.checks.filter(isOnPolicy)) {
      const message = `Unexpected check ${check.id} on PodSecurityPolicy, ${expected}`;
      yield { ...check.record.locate(['id']), message, hint };
    }
    for (const { id, title, appliesTo, place } of index.catalogue.entries.values()) {
      const range = parseKubernetesRange(appliesTo.kubernetes ?? '');
      if (!place || !isNamed(id, title) || !isInRange(version, range)) continue;
      const message = `Unexpected entry ${id} on PodSecurityPolicy, ${expected}`;
      yield { ...place, message, hint: 'Limit it with `appliesTo.kubernetes: "<1.25"`' };
    }
  },
};

function isOnPolicy({ id, entry, record }: NamedCheck): boolean {
  return isNamed(id, record.data.title ?? entry?.title ?? '');
}

/** Tells whether an id or a title, in any language, is about PodSecurityPolicy itself. */
function isNamed(id: string, title: CatalogueEntry['title']): boolean {
  const titles = typeof title === 'string' ? [title] : Object.values(title);
  const said = [id, ...titles].filter((text) => POLICY.test(text));
  return said.length > 0 && ![id, ...titles].some((text) => SUCCESSOR.test(text));
}
