import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

export function relative(language: string, time: Date, now = new Date()): string {
  const seconds = (time.getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
  return unit ? format.format(Math.round(seconds / unit[1]), unit[0]) : format.format(0, 'second');
}

/** British and American English write dates differently; the browser knows which one its owner reads. */
const localeOf = (language: string) => (navigator.language.startsWith(`${language}-`) ? navigator.language : language);

/** Dates and numbers as the page's language has them. */
export function useFormats() {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const language = localeOf(i18n.language);
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
    const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    const hours = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
    const number = new Intl.NumberFormat(language);
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    return {
      day: (time: string | Date) => day.format(new Date(time)),
      moment: (time: string | Date) => moment.format(new Date(time)),
      time: (time: string | Date) => hours.format(new Date(time)),
      ago: (time: string | Date) => relative(language, new Date(time)),
      number: (value: number) => number.format(value),
      list: (words: string[]) => list.format(words),
    };
  }, [i18n.language]);
}
