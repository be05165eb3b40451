package org.travaux.prose;

/** Something that knows where positions of an older tree are in a newer one. */
public sealed interface Mappable permits StepMap, Mapping {
    /**
     * Returns where a position went.
     *
     * @param position the position in the older tree
     * @param side to which side it leans where content was put in: before it ({@code -1}) or behind it ({@code 1})
     */
    int map(int position, int side);

    /** Returns where a position went, leaning to the end, and what was deleted around it. */
    MapResult mapResult(int position, int side);
}
