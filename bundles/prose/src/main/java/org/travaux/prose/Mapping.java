package org.travaux.prose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * A pipeline of step maps, one after the other, some of which may be mirrors: one undoes what another did. A position that
 * lies in content deleted by a map with a mirror further on is put back where it was, instead of at the edge of the
 * deletion. That is what makes rebasing exact.
 *
 * <p>A mapping grows at its end and belongs to whoever makes it; a {@link #slice} is a fixed view of a part of it.
 */
public final class Mapping implements Mappable {
    private static final int NO_MIRROR = -1;

    private final List<StepMap> maps;
    private final List<Integer> mirrors;
    private final int from;
    /** The end of a slice, or below zero where the mapping reaches as far as it has grown. */
    private final int fixedEnd;

    private boolean mirrored;

    /** Makes a mapping without maps. */
    public Mapping() {
        this(new ArrayList<>(), new ArrayList<>(), 0, -1, false);
    }

    /** Makes a mapping of these maps, none of which is a mirror. */
    public Mapping(Collection<StepMap> maps) {
        this();
        maps.forEach(this::append);
    }

    private Mapping(List<StepMap> maps, List<Integer> mirrors, int from, int fixedEnd, boolean mirrored) {
        this.maps = maps;
        this.mirrors = mirrors;
        this.from = from;
        this.fixedEnd = fixedEnd;
        this.mirrored = mirrored;
    }

    /** Adds a map and returns its index. */
    public int append(StepMap map) {
        if (fixedEnd >= 0) {
            throw new IllegalStateException("a slice of a mapping does not grow");
        }
        maps.add(map);
        mirrors.add(NO_MIRROR);
        return maps.size() - 1;
    }

    /** Says that each of the two maps undoes the other. */
    public void mirror(int index, int other) {
        mirrors.set(index, other);
        mirrors.set(other, index);
        mirrored = true;
    }

    /** Returns the index of the map that undoes the one at an index, if there is one. */
    public OptionalInt mirrorOf(int index) {
        int mirror = mirrors.get(index);
        return mirror == NO_MIRROR ? OptionalInt.empty() : OptionalInt.of(mirror);
    }

    /** Returns the part from an index to where the mapping ends now. */
    public Mapping slice(int start) {
        return new Mapping(maps, mirrors, start, end(), mirrored);
    }

    /** Returns how many maps there are. */
    public int size() {
        return end() - from;
    }

    private int end() {
        return fixedEnd < 0 ? maps.size() : fixedEnd;
    }

    @Override
    public int map(int position, int side) {
        if (mirrored) {
            return mapResult(position, side).pos();
        }
        int mapped = position;
        for (int i = from; i < end(); i++) {
            mapped = maps.get(i).map(mapped, side);
        }
        return mapped;
    }

    @Override
    public MapResult mapResult(int position, int side) {
        int mapped = position;
        int deletions = 0;
        for (int i = from; i < end(); i++) {
            MapResult result = maps.get(i).mapResult(mapped, side);
            int mirror = mirrors.get(i);
            if (result.isRecoverable() && mirror > i && mirror < end()) {
                mapped = maps.get(mirror).recover(result.recovery());
                i = mirror;
                continue;
            }
            deletions |= result.deletions();
            mapped = result.pos();
        }
        return new MapResult(mapped, deletions, MapResult.NOTHING);
    }
}
