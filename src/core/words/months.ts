/** How a language writes months and days. */
export interface Months {
  /** "September 2022" from `2022-09`. */
  readonly long: (month: string) => string;
  /** "September" from `2022-09`. */
  readonly name: (month: string) => string;
  /** "21 June 2023" from `2023-06-21`; months and years stay as exact as they are. */
  readonly date: (date: string) => string;
}

/** Months and days as a locale writes them. Texts of the data are years and months without a time zone. */
export function monthsIn(locale: string): Months {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const formats = {
    long: format({ month: 'long', year: 'numeric' }),
    name: format({ month: 'long' }),
    day: format({ day: 'numeric', month: 'long', year: 'numeric' }),
  };
  const at = (date: string): Date => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    return new Date(Date.UTC(year, month - 1, day));
  };
  return {
    long: (month) => formats.long.format(at(month)),
    name: (month) => formats.name.format(at(month)),
    date: (date) => {
      if (!date.includes('-')) return date;
      return (date.length > '2022-09'.length ? formats.day : formats.long).format(at(date));
    },
  };
}

/** First and last year of a plan as its id says them: 2016 and 2019 from `2016-19`; one year where they follow each other. */
export function yearsOf(key: string): {
  readonly first: string;
  readonly last: string;
  readonly follow: boolean;
} {
  const [first = '', second = ''] = key.split('-');
  return {
    first,
    last: `${first.slice(0, 2)}${second}`,
    follow: Number(second) === (Number(first) + 1) % 100,
  };
}
