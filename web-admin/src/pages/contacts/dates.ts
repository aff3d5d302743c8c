import type { Day } from '../../api/contacts';

/** A date of which the year or the day may be missing, as the language writes it. */
export function dateText({ year, month, day, text }: Day, language: string): string {
  if (year === null && month === null && day === null) return text ?? '';
  if (month === null) return [year, day].filter((part) => part !== null).join(' ');
  const parts: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    month: 'long',
    ...(year !== null && { year: 'numeric' }),
    ...(day !== null && { day: 'numeric' }),
  };
  // A leap year, so that the 29th of February is there; set apart, since Date takes the years 0 to 99 for others.
  const date = new Date(Date.UTC(2000, month - 1, day ?? 1));
  if (year !== null) date.setUTCFullYear(year);
  return new Intl.DateTimeFormat(language, parts).format(date);
}

export function ageOn({ kind, year, month, day }: Day, today = new Date()): number | null {
  if (kind !== 'birth' || year === null || month === null || day === null) return null;
  const passed = today.getMonth() + 1 > month || (today.getMonth() + 1 === month && today.getDate() >= day);
  const age = today.getFullYear() - year - (passed ? 0 : 1);
  return age >= 0 && age < 130 ? age : null;
}
