import { locale } from '../text/locale';

// ISO 3166 two-letter codes; the browser knows their names in the reader's language.
const countryCodes = ('AD AE AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR '
  + 'GA GB GD GE GF GH GI GM GN GP GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR '
  + 'MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SX SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG '
  + 'US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW').split(' ');

const languageCodes = ['nl', 'en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'da', 'sv', 'nb', 'fi', 'cs', 'sk', 'hu', 'ro', 'bg', 'el', 'hr', 'sl', 'et', 'lv', 'lt', 'tr', 'uk', 'ar', 'zh', 'ja'];

export interface Choice { value: string; label: string }

const named = (codes: string[], type: 'region' | 'language'): Choice[] => {
  const names = new Intl.DisplayNames(locale(), { type });
  return codes.map((value) => ({ value, label: names.of(value) ?? value })).toSorted((one, other) => one.label.localeCompare(other.label, locale()));
};

export const countries = () => named(countryCodes, 'region');
export const languages = () => named(languageCodes, 'language');

/** `NL` as "Netherlands"; what is no code stays as it was written. */
export const countryName = (code: string | null | undefined) => nameOf(code, 'region');
export const languageName = (code: string | null | undefined) => nameOf(code, 'language');

function nameOf(code: string | null | undefined, type: 'region' | 'language') {
  if (!code) return undefined;
  try {
    return new Intl.DisplayNames(locale(), { type }).of(code);
  } catch {
    return code;
  }
}
