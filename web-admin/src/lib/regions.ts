const CODES =
  'AE AR AT AU BE BG BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GR HK HR HU ID IE IL IN IS IT JP KR LT LU LV MO MT MX MY NL NO NZ PH PL PT RO RS RU SA SE SG SI SK TH TR TW UA US VN ZA';

/** Countries by their names in the given language; `also` is one that must be among them, as the present choice. */
export function regions(language: string, also?: string | null): { id: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const own = new Intl.Locale(navigator.language).maximize().region;
  const codes = new Set([...CODES.split(' '), ...[own, also].filter((code): code is string => Boolean(code))]);
  return [...codes]
    .map((id) => ({ id, label: names.of(id) ?? id }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
