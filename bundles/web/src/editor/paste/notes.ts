/** The ways office programs mark a note in the text; the address names the note's own place. */
const marks =
  'a[href^="#_ftn"]:not([href^="#_ftnref"]), a[href^="#_edn"]:not([href^="#_ednref"]), a[href^="#sdfootnote"][href$="sym"]';

/** Finds the notes of a foreign text, takes their own places out of it, and returns the words of each by its mark. */
export function notesOf(body: Element): ReadonlyMap<Element, string> {
  const found = new Map<Element, string>();
  const places = new Set<Element>();
  for (const mark of body.querySelectorAll(marks)) {
    const name = (mark.getAttribute("href") ?? "").slice(1);
    const target = [...body.querySelectorAll("a[name], [id]")].find(
      (one) => one.getAttribute("name") === name || one.id === name,
    );
    const place = target?.closest('div[id^="ftn"], div[id^="edn"], div[id^="sdfootnote"]') ?? target?.closest("p");
    if (target === undefined || place === null || place === undefined || place.contains(mark)) continue;
    target.remove();
    found.set(
      mark,
      (place.textContent ?? "")
        .replace(/\s+/g, " ")
        .replace(/^\s*\[?\d+\]?\s*/, "")
        .trim(),
    );
    places.add(place);
  }
  for (const place of places) place.remove();
  return found;
}
