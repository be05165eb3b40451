/** English dates are the house's, "25 November 2026". */
const house = (language: string): string => (language === "en" ? "en-GB" : language);

const clock = { hour: "2-digit", minute: "2-digit" } as const;

/** Returns a moment as people read it: the time for today, else day and time. */
export function moment(iso: string | null | undefined, language: string): string {
  if (!iso) return "";
  const at = new Date(iso);
  const today = at.toDateString() === new Date().toDateString();
  return today
    ? at.toLocaleTimeString(house(language), clock)
    : at.toLocaleString(house(language), { day: "numeric", month: "short", year: "numeric", ...clock });
}

/** Returns a moment that is evidence: day, time to the second, and the zone it is told in. */
export function instant(iso: string | null | undefined, language: string): string {
  if (!iso) return "";
  const written = { day: "numeric", month: "long", year: "numeric", second: "2-digit", ...clock } as const;
  return new Date(iso).toLocaleString(house(language), { ...written, timeZoneName: "short" });
}

/** Returns the time of a day that is named already. */
export function clockTime(iso: string, language: string): string {
  return new Date(iso).toLocaleTimeString(house(language), clock);
}

/** Returns a day as people read it; a day without an hour is the same everywhere. */
export function day(iso: string | null | undefined, language: string): string {
  if (!iso) return "";
  const everywhere = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? ({ timeZone: "UTC" } as const) : {};
  return new Date(iso).toLocaleDateString(house(language), {
    day: "numeric",
    month: "long",
    year: "numeric",
    ...everywhere,
  });
}

/** Returns a size in the unit people read. */
export function size(bytes: number, locale: string): string {
  const kilo = bytes / 1024;
  const [value, unit] = kilo < 1024 ? [kilo, "kB"] : [kilo / 1024, "MB"];
  return `${value.toLocaleString(locale, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}
