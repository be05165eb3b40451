/** Returns the JSON of a step with something wrong in its form, as a broken or hostile client may send it. */
export function damaged(json, random) {
  const copy = structuredClone(json);
  const node = innermost(copy.slice?.content, random);
  const ways = [
    () => { const key = random.pick(Object.keys(copy)); delete copy[key]; },
    () => { copy.stepType = random.pick(["teleport", "Replace", "", null, 7]); },
    () => { for (const key of ["from", "pos", "to"]) if (key in copy) { copy[key] = random.pick(["3", null, true, []]); break; } },
    () => { if (copy.slice) copy.slice.content = random.pick([{}, "text", 3, [null], [[]], [{}], ["x"]]); },
    () => { if (copy.slice) copy.slice.openStart = random.pick(["1", {}, true, 3, -1]); },
    () => { if (copy.slice) copy.slice.openEnd = random.pick(["1", {}, true, 3, -1]); },
    () => { copy.slice = random.pick([null, false, 0, "", [], {}, "slice", { content: null }, { content: [] }]); },
    () => { if (node) node.type = random.pick(["unknown", "text", null]); },
    () => { if (node) node.text = random.pick(["", 3, null]); },
    () => { if (node) node.marks = random.pick([[{ type: "unknown" }], [null], "marks", {}, [], null, 0]); },
    () => { if (node) node.attrs = random.pick([null, 0, "x", [], {}, { undeclared: 1 }]); },
    () => { if (node?.marks?.length) node.marks = [...node.marks, ...node.marks].reverse(); },
    () => { if (node?.content) node.content = random.pick([null, false, "", "x", {}, []]); },
    () => { if (copy.mark) copy.mark = random.pick([null, {}, { type: "unknown" }, "mark", { type: copy.mark.type, attrs: null }, { type: copy.mark.type }]); },
    () => { if (copy.mark?.attrs) for (const name in copy.mark.attrs) copy.mark.attrs[name] = random.pick([1, "x", null, {}, true]); },
    () => { if (copy.steps) copy.steps = random.pick([null, {}, [null], [{ stepType: "markSet", steps: [] }], [{ stepType: "replace", from: 0, to: 0 }], []]); },
    () => { copy.structure = random.pick([1, "yes", 0, "", null, false]); },
    () => { copy.additional = "key"; },
    () => { if ("value" in copy) copy.value = random.pick([{}, [], null, 1, "x", true]); },
  ];
  random.pick(ways)();
  return copy;
}

function innermost(content, random) {
  if (!Array.isArray(content) || !content.length) return null;
  const node = random.pick(content);
  return random.happens(0.5) ? innermost(node.content, random) ?? node : node;
}
