import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { type Crop, MOST_ZOOM, moved, sideOf, whole, within } from './crop';

const SIDE = 720;
const KEY_STEP = 24;
const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [KEY_STEP, 0],
  ArrowRight: [-KEY_STEP, 0],
  ArrowUp: [0, KEY_STEP],
  ArrowDown: [0, -KEY_STEP],
};

interface Props {
  picture: ImageBitmap;
  onCancel: () => void;
  onCut: (photo: Blob) => void;
}

/** The picture is dragged (or moved by arrow keys) below a square, and zoomed. */
export function Cropper({ picture, onCancel, onCut }: Props) {
  const { t } = useTranslation('contacts');
  const canvas = useRef<HTMLCanvasElement>(null);
  const hand = useRef<{ x: number; y: number } | null>(null);
  const [crop, setCrop] = useState<Crop>(() => whole(picture));
  useEffect(() => draw(canvas.current, picture, crop), [picture, crop]);
  const shownSide = () => canvas.current?.getBoundingClientRect().width ?? SIDE;
  const onPointerMove = (event: PointerEvent) => {
    if (!hand.current) return;
    const { x, y } = hand.current;
    hand.current = { x: event.clientX, y: event.clientY };
    setCrop((before) => moved(picture, before, event.clientX - x, event.clientY - y, shownSide()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    setCrop((before) => moved(picture, before, step[0], step[1], shownSide()));
  };
  const cut = () => canvas.current?.toBlob((photo) => photo && onCut(photo), 'image/jpeg', 0.88);
  return (
    <div className="stack">
      <button
        type="button"
        className="cropper"
        aria-label={t('photo.move')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          hand.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          hand.current = null;
        }}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} width={SIDE} height={SIDE} />
      </button>
      <label className="field">
        <span>{t('photo.zoom')}</span>
        <input
          type="range"
          min={1}
          max={MOST_ZOOM}
          step={0.01}
          value={crop.zoom}
          onChange={(event) => setCrop((before) => within(picture, { ...before, zoom: Number(event.target.value) }))}
        />
      </label>
      <div className="row">
        <Button variant="primary" onPress={cut}>
          {t('photo.use')}
        </Button>
        <Button onPress={onCancel}>{t('common:cancel')}</Button>
      </div>
    </div>
  );
}

function draw(canvas: HTMLCanvasElement | null, picture: ImageBitmap, crop: Crop) {
  const pen = canvas?.getContext('2d');
  if (!pen) return;
  const side = sideOf(picture, crop);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, crop.x - side / 2, crop.y - side / 2, side, side, 0, 0, SIDE, SIDE);
}
