/** The engagement's rating → its scale, with what stands for what is not said. */
import type { SourceIndex } from '../../source/index-sources.ts';

/** The highest level: 3 unless the engagement says otherwise. */
export function highestLevel({ sources }: SourceIndex): number {
  return sources.engagement.data.rating?.max ?? 3;
}
