export type Language = 'en' | 'zh-Hans';

/** Debian's Chromium; none is ever downloaded. */
export const browser = {
  launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  viewport: { width: 1280, height: 800 },
  // Moving things are neither waited for nor caught half-way.
  contextOptions: { reducedMotion: 'reduce' as const },
};

export const languages = [
  { name: 'en', use: { locale: 'en-GB' } },
  { name: 'zh', use: { locale: 'zh-CN' } },
];
