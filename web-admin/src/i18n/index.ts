import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['en', 'zh-Hans'] as const;
export type Language = (typeof LANGUAGES)[number];

const dictionaries = import.meta.glob<{ default: object }>('./*/*.json');
const REMEMBERED = 'cardea.language';

/** Each page's words come with the page. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = dictionaries[`./${language}/${namespace}.json`];
    if (!load) done(new Error(`no dictionary ${language}/${namespace}`), false);
    else
      load().then(
        (module) => done(null, module.default as never),
        (error: Error) => done(error, false),
      );
  },
};

function firstLanguage(): Language {
  const remembered = localStorage.getItem(REMEMBERED);
  if (remembered === 'en' || remembered === 'zh-Hans') return remembered;
  return navigator.language.startsWith('zh') ? 'zh-Hans' : 'en';
}

export async function startI18n() {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language === 'zh-Hans' ? 'zh-CN' : language;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      supportedLngs: LANGUAGES,
      load: 'currentOnly',
      fallbackLng: false,
      ns: ['common', 'problems'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    });
}

export function speak(language: Language) {
  localStorage.setItem(REMEMBERED, language);
  void i18next.changeLanguage(language);
}
