/** Every scanner whose files can be imported: the one list of them. */
import type { Importer } from './importer.ts';

/** An importer by the name that is typed, loaded when it is used. */
export interface NamedImporter {
  readonly tool: string;
  readonly load: () => Promise<Importer>;
}

/** In the order in which help lists them. */
export const IMPORTERS: readonly NamedImporter[] = [
  { tool: 'kube-bench', load: async () => (await import('./kube-bench.ts')).kubeBench },
  { tool: 'trivy', load: async () => (await import('./trivy.ts')).trivy },
  { tool: 'kubescape', load: async () => (await import('./kubescape.ts')).kubescape },
  { tool: 'prowler', load: async () => (await import('./prowler.ts')).prowler },
  { tool: 'checkov', load: async () => (await import('./checkov.ts')).checkov },
  { tool: 'scoutsuite', load: async () => (await import('./scoutsuite.ts')).scoutsuite },
  { tool: 'terrascan', load: async () => (await import('./terrascan.ts')).terrascan },
  { tool: 'polaris', load: async () => (await import('./polaris.ts')).polaris },
  { tool: 'sarif', load: async () => (await import('./sarif.ts')).sarif },
];
