import { Fragment, Mark } from "prosemirror-model";

const WORDS = [
  "Recalling", "its resolution", "of 9 December,", "a", "сотрудничество", "الأمم المتحدة", "联合国", "é", "e\u0301",
  "\u{1F54A}", "\u{20BB7}", " ", "\u200b", "\"quoted\" \\ text", "line\u2028separator", "0",
];

/** Makes random texts of any schema: valid ones, as far as the schema lets itself be filled at random. */
export class Texts {
  constructor(schema, random) {
    this.schema = schema;
    this.random = random;
    this.marks = Object.values(schema.marks);
    this.nodes = Object.values(schema.nodes);
  }

  words() {
    let text = "";
    for (let n = this.random.between(1, 3); n > 0; n--) text += this.random.pick(WORDS);
    return text;
  }

  /** A value of a declared kind, or now and then of another. */
  value(attribute, wild) {
    const kinds = wild || !attribute.spec?.validate
      ? ["string", "number", "boolean", "null", "object"]
      : attribute.spec.validate.split("|");
    switch (this.random.pick(kinds)) {
      case "string": return this.random.pick(["", "x", "id-" + this.random.below(50), this.words()]);
      case "number": return this.random.pick([0, 1, 2, -3, 0.5, 1e21, 123456789012, 1.5e-9]);
      case "boolean": return this.random.happens(0.5);
      case "null": return null;
      default: return this.random.pick([[1, "a", null], { b: 1, a: [true] }, {}, []]);
    }
  }

  attrs(type, wild = false) {
    const attrs = {};
    for (const name of Object.keys(type.attrs)) {
      const attribute = { spec: type.spec.attrs[name] };
      if (!type.attrs[name].hasDefault || this.random.happens(0.6)) attrs[name] = this.value(attribute, wild);
    }
    return attrs;
  }

  mark(type = this.random.pick(this.marks)) {
    return type.create(this.attrs(type));
  }

  markSet(parent, likely = 0.3) {
    let set = Mark.none;
    while (this.marks.length && this.random.happens(likely)) {
      const mark = this.mark();
      if (parent.allowsMarkType(mark.type)) set = mark.addToSet(set);
    }
    return set;
  }

  node(type, parent, depth) {
    if (type.isText) return this.schema.text(this.words(), this.markSet(parent));
    const content = this.content(type, depth);
    return content && type.create(this.attrs(type), content, this.markSet(parent, type.isInline ? 0.25 : 0.12));
  }

  /** Walks the content expression at random and completes it as soon as it gets deep or long. */
  content(type, depth = 0) {
    let match = type.contentMatch;
    const nodes = [];
    const long = this.random.between(0, depth < 2 ? 5 : 3);
    while (match.edgeCount && (!match.validEnd || nodes.length < long)) {
      if (depth > 7 || nodes.length > 40) break;
      const { type: child, next } = match.edge(this.random.below(match.edgeCount));
      const node = this.node(child, type, depth + 1);
      if (!node) break;
      nodes.push(node);
      match = next;
    }
    const rest = match.fillBefore(Fragment.empty, true);
    return rest && Fragment.from(nodes).append(rest);
  }

  doc() {
    for (;;) {
      const doc = this.node(this.schema.topNodeType, this.schema.topNodeType, 0)?.mark(Mark.none);
      if (doc && doc.nodeSize > 10 && doc.nodeSize < 2500) {
        try {
          doc.check();
          return doc;
        } catch {
          continue;
        }
      }
    }
  }
}
