import { useTranslation } from 'react-i18next';
import type { State } from './imports';

const TONES: Record<State, string> = {
  reading: 'busy',
  draft: 'warning',
  importing: 'busy',
  stopped: 'warning',
  done: 'good',
  undoing: 'busy',
  undone: 'plain',
  refused: 'bad',
};

export function StateChip({ state }: { state: State }) {
  const { t } = useTranslation('import');
  return <span className={`tag ${TONES[state]}`}>{t(`state.${state}`)}</span>;
}
