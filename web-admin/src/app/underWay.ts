import { type Import, rests } from '../pages/files/imports';
import type { Job } from '../pages/time-machine/machine';

/** Long work that goes on at the service. */
export interface UnderWay {
  id: string;
  what: 'reading' | 'importing' | 'undoing' | 'journey';
  /** The file's; a journey has none. */
  name: string;
  /** The page that shows it. */
  path: string;
}

/** What is at work and not shown by the page at this path anyway. */
export function underWay(
  imports: readonly Pick<Import, 'import' | 'name' | 'state'>[],
  journeys: readonly Pick<Job, 'job' | 'state'>[],
  path: string,
): UnderWay[] {
  return [
    ...imports
      .filter(({ state }) => !rests(state))
      .map(({ import: id, name, state }) => ({
        id,
        what: state as UnderWay['what'],
        name,
        path: `/files/imports/${id}`,
      })),
    ...journeys
      .filter(({ state }) => state === 'running')
      .map(({ job }) => ({ id: job, what: 'journey' as const, name: '', path: '/time-machine' })),
  ].filter((work) => work.path !== path);
}
