import { useCallback } from 'react';
import { say } from '../app/toasts';
import { useProblemText } from '../i18n/ProblemText';

/** For what fails after a press of a button: the reason as a toast that stays. */
export function useSayProblem() {
  const text = useProblemText();
  return useCallback((error: unknown) => void say(text(error), { tone: 'error' }), [text]);
}
