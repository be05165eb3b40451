import { Fragment, Slice } from "prosemirror-model";
import {
  AddMarkStep, AddNodeMarkStep, AttrStep, DocAttrStep, RemoveMarkStep, RemoveNodeMarkStep,
  ReplaceAroundStep, ReplaceStep, Transform, canJoin, canSplit, findWrapping, liftTarget,
} from "prosemirror-transform";

/**
 * Makes random steps of every type for a document. A tame one has a good chance to fit; a wild one has positions from
 * anywhere, slices from elsewhere and values of the wrong kind. What comes is good for its toJSON: npm exports no mark set.
 */
export class Changes {
  constructor(texts, random) {
    this.texts = texts;
    this.random = random;
    this.schema = texts.schema;
    this.others = [texts.doc(), texts.doc(), texts.doc()];
  }

  position(doc, wild = false) {
    if (wild && this.random.happens(0.25)) {
      return this.random.pick([-1, -7, doc.content.size + 1, doc.content.size + 40, 1000000, doc.content.size]);
    }
    return this.random.below(doc.content.size + 1);
  }

  range(doc, wild, long = 40) {
    const from = this.position(doc, wild);
    if (wild && this.random.happens(0.3)) return [from, this.position(doc, wild)];
    return [from, Math.min(doc.content.size, from + this.random.below(this.random.happens(0.7) ? 8 : long))];
  }

  /** The positions of nodes that meet a condition. */
  nodes(doc, condition = () => true) {
    const found = [];
    doc.descendants((node, pos, parent) => {
      if (condition(node, parent)) found.push({ node, pos, parent });
    });
    return found;
  }

  nodePosition(doc, wild, condition = (node) => !node.isText) {
    const found = wild ? [] : this.nodes(doc, condition);
    return found.length ? this.random.pick(found) : { pos: this.position(doc, wild) };
  }

  textRange(doc) {
    const blocks = this.nodes(doc, (node) => node.inlineContent && node.content.size);
    if (!blocks.length) return this.range(doc, false);
    const { node, pos } = this.random.pick(blocks);
    const a = this.random.below(node.content.size + 1);
    const b = this.random.below(node.content.size + 1);
    return [pos + 1 + Math.min(a, b), pos + 1 + Math.max(a, b)];
  }

  slice(doc, wild) {
    const source = this.random.happens(0.5) ? doc : this.random.pick(this.others);
    const [from, to] = this.range(source, false);
    let slice = source.slice(from, to);
    if (this.random.happens(0.2)) slice = new Slice(Fragment.from(this.loose()), 0, 0);
    if (wild && this.random.happens(0.5)) {
      slice = new Slice(slice.content, this.random.below(4), this.random.below(4));
    }
    return slice;
  }

  /** A node that may be invalid inside. */
  loose() {
    const type = this.random.pick(this.texts.nodes);
    const parent = this.schema.topNodeType;
    if (type.isText || this.random.happens(0.2)) return this.schema.text(this.texts.words(), this.looseMarks());
    if (this.random.happens(0.6)) return this.texts.node(type, parent, 5) ?? this.schema.text("x");
    const content = this.random.happens(0.5) ? Fragment.from(this.schema.text(this.texts.words())) : null;
    return type.create(this.texts.attrs(type), content, this.looseMarks());
  }

  looseMarks() {
    const marks = [];
    while (this.texts.marks.length && this.random.happens(0.25)) marks.push(this.texts.mark());
    return marks;
  }

  of(type, doc, wild) {
    return this[type](doc, wild);
  }

  replace(doc, wild) {
    if (wild) {
      const [from, to] = this.range(doc, true);
      return new ReplaceStep(from, to, this.random.happens(0.3) ? Slice.empty : this.slice(doc, true), this.random.happens(0.2));
    }
    switch (this.random.below(6)) {
      case 0: return this.typing(doc);
      case 1: return this.fitted(doc, (tr) => { const [from, to] = this.range(doc, false); tr.delete(from, to); });
      case 2: return this.fitted(doc, (tr) => {
        const [from, to] = this.range(doc, false);
        tr.replace(from, to, closed(this.slice(doc, false)));
      });
      case 3: return this.splitting(doc);
      case 4: return this.joining(doc);
      default: {
        const [from, to] = this.random.happens(0.5) ? this.textRange(doc) : this.range(doc, false);
        return new ReplaceStep(from, to, this.random.happens(0.5) ? doc.slice(from, to) : Slice.empty);
      }
    }
  }

  typing(doc) {
    const [from, to] = this.textRange(doc);
    const marks = this.random.happens(0.5) ? doc.resolve(from).marks() : this.looseMarks();
    return new ReplaceStep(from, this.random.happens(0.8) ? from : to,
      new Slice(Fragment.from(this.schema.text(this.texts.words(), marks)), 0, 0));
  }

  splitting(doc) {
    const pos = this.textRange(doc)[0];
    const depth = this.random.between(1, 2);
    return this.fitted(doc, (tr) => { if (canSplit(doc, pos, depth)) tr.split(pos, depth); });
  }

  joining(doc) {
    const found = this.nodes(doc).filter(({ pos }) => pos > 0 && canJoin(doc, pos));
    return this.fitted(doc, (tr) => { if (found.length) tr.join(this.random.pick(found).pos); });
  }

  /** What npm itself makes of an editing command: its first step, or a plain deletion where it made none. */
  fitted(doc, edit, otherwise = () => new ReplaceStep(...this.textRange(doc), Slice.empty)) {
    const tr = new Transform(doc);
    try {
      edit(tr);
    } catch {
      return otherwise();
    }
    return tr.steps[0] ?? otherwise();
  }

  replaceAround(doc, wild) {
    if (wild) {
      const [from, to] = this.range(doc, true);
      const [gapFrom, gapTo] = this.random.happens(0.8) && to > from
        ? [from + this.random.below(3), to - this.random.below(3)]
        : this.range(doc, true);
      const slice = this.slice(doc, true);
      const insert = this.random.between(-1, Math.max(1, slice.size + 1));
      return new ReplaceAroundStep(from, to, gapFrom, gapTo, slice, insert, this.random.happens(0.5));
    }
    const otherwise = () => this.rewrapping(doc);
    switch (this.random.below(4)) {
      case 0: return this.fitted(doc, (tr) => this.wrapping(doc, tr), otherwise);
      case 1: return this.fitted(doc, (tr) => {
        const [from, to] = this.range(doc, false);
        const range = doc.resolve(from).blockRange(doc.resolve(to));
        const target = range && liftTarget(range);
        if (target != null) tr.lift(range, target);
      }, otherwise);
      case 2: return this.fitted(doc, (tr) => {
        const { pos, node } = this.nodePosition(doc, false, (one) => one.isTextblock);
        const types = this.texts.nodes.filter((type) => type.isTextblock);
        if (node) tr.setNodeMarkup(pos, this.random.pick(types), null, node.marks);
      }, otherwise);
      default: return otherwise();
    }
  }

  wrapping(doc, tr) {
    const { pos, node } = this.nodePosition(doc, false, (one) => one.isBlock);
    if (!node) return;
    const range = doc.resolve(pos).blockRange(doc.resolve(pos + node.nodeSize));
    const wrap = range && findWrapping(range, this.random.pick(this.texts.nodes.filter((type) => !type.isLeaf)));
    if (wrap) tr.wrap(range, wrap);
  }

  /** Puts other attributes, sometimes another type, around the content of a node. */
  rewrapping(doc) {
    const { pos, node } = this.nodePosition(doc, false, (one) => !one.isLeaf);
    if (!node) return this.replaceAround(doc, true);
    const type = this.random.happens(0.2) ? this.random.pick(this.texts.nodes.filter((one) => !one.isText)) : node.type;
    const slice = new Slice(Fragment.from(type.create(this.texts.attrs(type), null, node.marks)), 0, 0);
    const end = pos + node.nodeSize;
    return new ReplaceAroundStep(pos, end, pos + 1, end - 1, slice, 1, this.random.happens(0.6));
  }

  addMark(doc, wild) {
    const [from, to] = wild || this.random.happens(0.3) ? this.range(doc, wild, 200) : this.textRange(doc);
    return new AddMarkStep(from, to, this.texts.mark());
  }

  removeMark(doc, wild) {
    const [from, to] = wild || this.random.happens(0.3) ? this.range(doc, wild, 200) : this.textRange(doc);
    return new RemoveMarkStep(from, to, this.presentMark(doc));
  }

  /** Mostly a mark that is there: another one would change nothing. */
  presentMark(doc) {
    const marked = this.nodes(doc, (node) => node.marks.length);
    return marked.length && this.random.happens(0.8)
      ? this.random.pick(this.random.pick(marked).node.marks)
      : this.texts.mark();
  }

  markSet(doc, wild) {
    const steps = [];
    for (let n = this.random.below(4); n > 0; n--) {
      const strange = wild && this.random.happens(0.6);
      steps.push(this.random.happens(0.5) ? this.addMark(doc, strange) : this.removeMark(doc, strange));
    }
    if (wild && !steps.length) steps.push(this.addMark(doc, true));
    return { toJSON: () => ({ stepType: "markSet", steps: steps.map((step) => step.toJSON()) }) };
  }

  addNodeMark(doc, wild) {
    const allowed = (node, parent) => !node.isText && parent.type.markSet?.length !== 0;
    const { pos, parent } = this.nodePosition(doc, wild, allowed);
    const types = this.texts.marks.filter((type) => !parent || parent.type.allowsMarkType(type));
    return new AddNodeMarkStep(pos, this.texts.mark(types.length ? this.random.pick(types) : undefined));
  }

  removeNodeMark(doc, wild) {
    const { pos, node } = this.nodePosition(doc, wild, (one) => !one.isText && (one.marks.length || this.random.happens(0.1)));
    return new RemoveNodeMarkStep(pos, node?.marks.length ? this.random.pick(node.marks) : this.texts.mark());
  }

  attr(doc, wild) {
    const { pos, node } = this.nodePosition(doc, wild && this.random.happens(0.5), (one) => Object.keys(one.type.attrs).length);
    const [name, value] = this.attribute(node?.type ?? this.random.pick(this.texts.nodes), wild);
    return new AttrStep(pos, name, value);
  }

  docAttr(doc, wild) {
    return new DocAttrStep(...this.attribute(doc.type, wild));
  }

  attribute(type, wild) {
    const names = Object.keys(type.attrs);
    const name = !names.length || this.random.happens(0.08) ? this.random.pick(["undeclared", "id", "level"]) : this.random.pick(names);
    return [name, this.texts.value({ spec: type.spec.attrs?.[name] }, wild)];
  }
}

/** Closes the inline nodes at the edges of a slice: fitting one that is open inside a note, npm may search for ever. */
function closed({ content, openStart, openEnd }) {
  const depth = (node, inner) => (node && node.isBlock && !node.isLeaf ? 1 + depth(inner(node), inner) : 0);
  return new Slice(content,
    Math.min(openStart, depth(content.firstChild, (node) => node.firstChild)),
    Math.min(openEnd, depth(content.lastChild, (node) => node.lastChild)));
}
