import { createStore } from '../lib/store';

export type Theme = 'system' | 'light' | 'dark';
const REMEMBERED = 'cardea.theme';

const remembered = localStorage.getItem(REMEMBERED);
export const theme = createStore<Theme>(remembered === 'light' || remembered === 'dark' ? remembered : 'system');

export function chooseTheme(chosen: Theme) {
  theme.set(chosen);
  if (chosen === 'system') {
    localStorage.removeItem(REMEMBERED);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(REMEMBERED, chosen);
    document.documentElement.dataset.theme = chosen;
  }
}
