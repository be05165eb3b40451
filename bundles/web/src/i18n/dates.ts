/** Returns a moment as people read it: the time for today, else day and time. */
export function moment(iso: string | null | undefined, locale: string): string {
  if (!iso) return "";
  const at = new Date(iso);
  const today = at.toDateString() === new Date().toDateString();
  return today
    ? at.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" })
    : at.toLocaleString(locale, {
        day: "numeric",
        month: "short",
        year: "numeric",
        hour: "2-digit",
        minute: "2-digit",
      });
}

/** Returns a day as people read it. */
export function day(iso: string | null | undefined, locale: string): string {
  return iso ? new Date(iso).toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" }) : "";
}

/** Returns a size in the unit people read. */
export function size(bytes: number, locale: string): string {
  const kilo = bytes / 1024;
  const [value, unit] = kilo < 1024 ? [kilo, "kB"] : [kilo / 1024, "MB"];
  return `${value.toLocaleString(locale, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}
