package org.travaux.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Invalid;

/**
 * Puts a slice in the place of a range but keeps a part of it, the gap, which moves into the slice: wrapping, lifting,
 * changing the type of a block.
 *
 * @param from where the range begins
 * @param to where it ends
 * @param gapFrom where the part that is kept begins
 * @param gapTo where it ends
 * @param slice what is put around it
 * @param insert where in the slice the gap belongs
 * @param structure whether the step means only to open and close nodes; it then fails where content has come in between
 */
public record ReplaceAroundStep(int from, int to, int gapFrom, int gapTo, Slice slice, int insert, boolean structure)
        implements Step {

    @Override
    public String stepType() {
        return "replaceAround";
    }

    @Override
    public Node applyTo(Node doc) {
        if (structure && (Structure.contentBetween(doc, from, gapFrom) || Structure.contentBetween(doc, gapTo, to))) {
            throw unfit("structure gap-replace would overwrite content");
        }
        Slice gap = doc.slice(gapFrom, gapTo);
        if (gap.openStart() != 0 || gap.openEnd() != 0) {
            throw unfit("the gap is not a flat range");
        }
        Slice around =
                slice.insertAt(insert, gap.content()).orElseThrow(() -> unfit("content does not fit in the gap"));
        return doc.replace(from, to, around);
    }

    private static Invalid unfit(String why) {
        return Invalid.because("step.unfit", why);
    }

    @Override
    public StepMap getMap() {
        return StepMap.of(from, gapFrom - from, insert, gapTo, to - gapTo, slice.size() - insert);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult start = mapping.mapResult(from, 1);
        MapResult end = mapping.mapResult(to, -1);
        int gapStart = from == gapFrom ? start.pos() : mapping.map(gapFrom, -1);
        int gapEnd = to == gapTo ? end.pos() : mapping.map(gapTo, 1);
        boolean gone = start.deletedAcross() && end.deletedAcross();
        if (gone || gapStart < start.pos() || gapEnd > end.pos() || gapStart > gapEnd) {
            return Optional.empty();
        }
        return Optional.of(new ReplaceAroundStep(start.pos(), end.pos(), gapStart, gapEnd, slice, insert, structure));
    }

    @Override
    public Step invert(Node before) {
        int gap = gapTo - gapFrom;
        return new ReplaceAroundStep(
                from,
                from + slice.size() + gap,
                from + insert,
                from + insert + gap,
                before.slice(from, to).removeBetween(gapFrom - from, gapTo - from),
                gapFrom - from,
                structure);
    }

    @Override
    public Map<String, Object> toJsonValue() {
        Map<String, Object> json = new LinkedHashMap<>(16);
        json.put("stepType", stepType());
        json.put("from", from);
        json.put("to", to);
        json.put("gapFrom", gapFrom);
        json.put("gapTo", gapTo);
        json.put("insert", insert);
        if (slice.size() != 0) {
            json.put("slice", slice.toJsonValue());
        }
        if (structure) {
            json.put("structure", true);
        }
        return json;
    }
}
