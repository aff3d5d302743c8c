import { describe, expect, it } from 'vitest';
import { MOST_ZOOM, moved, sideOf, whole, within } from './crop';

const size = { width: 400, height: 200 };

describe('a crop', () => {
  it('begins with the largest square in the middle', () => {
    expect(whole(size)).toEqual({ x: 200, y: 100, zoom: 1 });
    expect(sideOf(size, whole(size))).toBe(200);
  });

  it('never leaves the picture', () => {
    expect(within(size, { x: -50, y: 500, zoom: 2 })).toEqual({ x: 50, y: 150, zoom: 2 });
    expect(within(size, { x: 0, y: 0, zoom: 1 })).toEqual({ x: 100, y: 100, zoom: 1 });
  });

  it.each([0.2, 99])('zoomed by %d stays in bounds', (zoom) => {
    expect(within(size, { x: 200, y: 100, zoom }).zoom).toBe(zoom < 1 ? 1 : MOST_ZOOM);
  });

  it('follows the hand', () => {
    expect(moved(size, { x: 200, y: 100, zoom: 1 }, 50, 0, 100)).toEqual({ x: 100, y: 100, zoom: 1 });
  });
});
