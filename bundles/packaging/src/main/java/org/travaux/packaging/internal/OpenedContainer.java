package org.travaux.packaging.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What can still be read of a ZIP, however damaged. Entries are found through the central directory and, where that is gone,
 * by going from one local header to the next; each says for itself whether its bytes are whole.
 */
final class OpenedContainer {
    /** The largest entry that is unpacked, bytes. */
    private static final int LARGEST = 64 << 20;
    /** The most entries that are looked at. */
    private static final int MOST = 2_000;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;

    private final byte[] zip;
    private final SortedMap<String, byte[]> parts = new TreeMap<>();
    private final SortedMap<String, String> damaged = new TreeMap<>();
    private long unpacked;

    private OpenedContainer(byte[] zip) {
        this.zip = zip;
    }

    /** Opens a file, if it is a ZIP at all. */
    static Optional<OpenedContainer> of(byte[] file) {
        OpenedContainer opened = new OpenedContainer(file);
        boolean listed = opened.isListed();
        if (listed) {
            opened.readDirectory();
        } else {
            opened.walk();
        }
        boolean isZip = file.length >= 4 && opened.number(0, 4) == LOCAL || listed || !opened.parts.isEmpty();
        return isZip ? Optional.of(opened) : Optional.empty();
    }

    /** Returns the entries whose name could be read, with their bytes as they are. */
    SortedMap<String, byte[]> parts() {
        return Collections.unmodifiableSortedMap(parts);
    }

    /** Returns what is wrong with entries, by name. */
    SortedMap<String, String> damaged() {
        return Collections.unmodifiableSortedMap(damaged);
    }

    /** Returns what was changed outside the contents of the parts, with the part it belongs to. */
    SortedMap<String, String> changes() {
        SortedMap<String, byte[]> rest = new TreeMap<>(parts);
        rest.remove(Container.MIMETYPE);
        Container written = Container.of(rest);
        byte[] bytes = written.bytes();
        SortedMap<String, String> changes = new TreeMap<>();
        int length = Math.min(bytes.length, zip.length);
        for (int at = Arrays.mismatch(bytes, zip); at >= 0 && at < length; at = nextMismatch(bytes, at, length)) {
            Container.Stretch changed = written.at(at).orElseThrow();
            changes.putIfAbsent(changed.part(), changed.what());
            if (bytes.length != zip.length) {
                break; // what comes after is shifted
            }
            at = changed.end() - 1;
        }
        if (changes.isEmpty() && bytes.length != zip.length) {
            int more = zip.length - bytes.length;
            changes.put(
                    Container.PACKAGE,
                    more > 0
                            ? more + " bytes were added behind the container."
                            : -more + " bytes are missing at its end.");
        }
        return changes;
    }

    private int nextMismatch(byte[] written, int after, int length) {
        int found = Arrays.mismatch(written, after + 1, length, zip, after + 1, length);
        return found < 0 ? -1 : after + 1 + found;
    }

    /** Tells whether the file ends with a directory of as many entries as it says, nothing before or behind them. */
    private boolean isListed() {
        int end = zip.length - END_SIZE;
        if (end < 0 || number(end, 4) != END) {
            return false;
        }
        long at = number(end + 16, 4);
        int count = (int) number(end + 10, 2);
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_SIZE > end || number((int) at, 4) != CENTRAL) {
                return false;
            }
            at += sizeOfCentral((int) at);
        }
        return count > 0 && at == end;
    }

    private long sizeOfCentral(int at) {
        return CENTRAL_SIZE + number(at + 28, 2) + number(at + 30, 2) + number(at + 32, 2);
    }

    private void readDirectory() {
        int end = zip.length - END_SIZE;
        for (int at = (int) number(end + 16, 4); at < end && parts.size() < MOST; at += (int) sizeOfCentral(at)) {
            String name = text(at + CENTRAL_SIZE, (int) number(at + 28, 2));
            read(name, number(at + 42, 4), (int) number(at + 10, 2), number(at + 16, 4), number(at + 20, 4));
        }
    }

    /** Goes from one local header to where the next must be; where none is there, looks for one. */
    private void walk() {
        int at = 0;
        while (at + LOCAL_SIZE <= zip.length && parts.size() < MOST) {
            int nameSize = (int) number(at + 26, 2);
            if (number(at, 4) != LOCAL || at + LOCAL_SIZE + nameSize > zip.length) {
                at++;
                continue;
            }
            long size = number(at + 18, 4);
            read(text(at + LOCAL_SIZE, nameSize), at, (int) number(at + 8, 2), number(at + 14, 4), size);
            long next = at + LOCAL_SIZE + nameSize + number(at + 28, 2) + size;
            at = next < zip.length ? (int) next : at + 1;
        }
    }

    private void read(String name, long local, int method, long crc, long size) {
        long start = local + LOCAL_SIZE;
        if (start <= zip.length && local >= 0) {
            start += number((int) local + 26, 2) + number((int) local + 28, 2);
        }
        if (start > zip.length || start + size > zip.length) {
            damaged.put(name, "The part lies outside the file.");
            parts.putIfAbsent(name, new byte[0]);
            return;
        }
        byte[] raw = Arrays.copyOfRange(zip, (int) start, (int) (start + size));
        Optional<byte[]> content = method == 0 ? Optional.of(raw) : inflated(raw);
        if (content.isEmpty()) {
            damaged.put(name, "The part cannot be unpacked.");
            parts.putIfAbsent(name, raw);
            return;
        }
        if (parts.putIfAbsent(name, content.get()) != null) {
            damaged.put(name, "The part is there twice.");
        }
        CRC32 check = new CRC32();
        check.update(content.get());
        if (check.getValue() != crc) {
            damaged.put(name, "The part does not have the checksum the container states.");
        }
    }

    private Optional<byte[]> inflated(byte[] raw) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(raw);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 14];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return Optional.empty();
                }
                unpacked += count;
                if (unpacked > LARGEST) {
                    return Optional.empty();
                }
                out.write(buffer, 0, count);
            }
            return Optional.of(out.toByteArray());
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private String text(int at, int size) {
        return new String(zip, at, size, UTF_8);
    }

    private long number(int at, int octets) {
        long value = 0;
        for (int i = 0; i < octets; i++) {
            value |= (zip[at + i] & 0xFFL) << (8 * i);
        }
        return value;
    }
}
