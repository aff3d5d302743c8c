import { type KeyboardEvent, memo, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from './letters';

interface Props {
  letters: readonly Letter[];
  current: number;
  onGo: (offset: number) => void;
}

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** A to Z beside the list: tap, sweep, or arrow keys. */
export const LetterRail = memo(function LetterRail({ letters, current, onGo }: Props) {
  const { t } = useTranslation('contacts');
  if (letters.length < 2) return null;
  const go = (index: number) => {
    const letter = letters[Math.max(0, Math.min(letters.length - 1, index))];
    if (letter) onGo(letter.offset);
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return;
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    const { top, height } = event.currentTarget.getBoundingClientRect();
    go(Math.floor(((event.clientY - top) / height) * letters.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const ends: Record<string, number> = { Home: 0, End: letters.length - 1 };
    const next = ends[event.key] ?? (event.key in STEPS ? current + (STEPS[event.key] ?? 0) : undefined);
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };
  return (
    <div
      className="letters"
      role="slider"
      tabIndex={0}
      aria-label={t('letters')}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={letters.length - 1}
      aria-valuenow={current}
      aria-valuetext={letters[current]?.letter}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onKeyDown={onKeyDown}
    >
      {letters.map(({ letter }, index) => (
        <span key={letter} data-current={index === current || undefined} aria-hidden>
          {letter}
        </span>
      ))}
    </div>
  );
});
