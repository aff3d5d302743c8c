/** The square that is cut out of a picture, in the picture's own pixels. */
export interface Crop {
  /** Its middle. */
  x: number;
  y: number;
  /** 1 is the largest square there is in the picture. */
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

export const MOST_ZOOM = 5;

export const whole = ({ width, height }: Size): Crop => ({ x: width / 2, y: height / 2, zoom: 1 });

export const sideOf = ({ width, height }: Size, { zoom }: Crop) => Math.min(width, height) / zoom;

/** So that no part of the square lies outside of the picture. */
export function within(size: Size, crop: Crop): Crop {
  const zoom = Math.max(1, Math.min(MOST_ZOOM, crop.zoom));
  const half = sideOf(size, { ...crop, zoom }) / 2;
  const clamp = (value: number, length: number) => Math.max(half, Math.min(length - half, value));
  return { zoom, x: clamp(crop.x, size.width), y: clamp(crop.y, size.height) };
}

/** Moved by so many of the pixels on the screen, where the square is so large there. */
export function moved(size: Size, crop: Crop, dx: number, dy: number, shownSide: number): Crop {
  const scale = sideOf(size, crop) / shownSide;
  return within(size, { ...crop, x: crop.x - dx * scale, y: crop.y - dy * scale });
}
