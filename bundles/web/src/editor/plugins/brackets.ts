import { Plugin } from "prosemirror-state";

/**
 * Where no words stand between, browsers write what is typed beside brackets into them, and what is typed into empty ones
 * beside them. There we write it ourselves.
 */
export function besideBrackets(): Plugin {
  return new Plugin({
    props: {
      handleKeyPress(view, event) {
        const { $from, empty } = view.state.selection;
        if (!empty || event.ctrlKey || event.metaKey || event.key.length !== 1) return false;
        const inside = $from.parent.type.name === "alternative" && $from.parent.content.size === 0;
        const beside = [$from.nodeBefore, $from.nodeAfter].some((node) => node?.type.name === "alternatives");
        if (inside || beside) view.dispatch(view.state.tr.insertText(event.key).scrollIntoView());
        return inside || beside;
      },
    },
  });
}
