package org.travaux.packaging.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

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
 * by looking for their local headers; each says for itself whether its bytes are whole.
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
        boolean listed = opened.readDirectory();
        if (!listed) {
            opened.scan();
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

    /** Tells whether the container is, byte for byte, what is written for its parts. */
    boolean isAsWritten() {
        SortedMap<String, byte[]> rest = new TreeMap<>(parts);
        rest.remove(Container.MIMETYPE);
        return Arrays.equals(Container.write(rest), zip);
    }

    private boolean readDirectory() {
        int end = zip.length - END_SIZE;
        if (end < 0 || number(end, 4) != END) {
            return false;
        }
        int count = (int) number(end + 10, 2);
        long at = number(end + 16, 4);
        for (int i = 0; i < count && i < MOST; i++) {
            if (at + CENTRAL_SIZE > end || number((int) at, 4) != CENTRAL) {
                return false;
            }
            int header = (int) at;
            int nameSize = (int) number(header + 28, 2);
            if (at + CENTRAL_SIZE + nameSize > end) {
                return false;
            }
            String name = text(header + CENTRAL_SIZE, nameSize);
            read(
                    name,
                    number(header + 42, 4),
                    (int) number(header + 10, 2),
                    number(header + 16, 4),
                    number(header + 20, 4));
            at += CENTRAL_SIZE + nameSize + number(header + 30, 2) + number(header + 32, 2);
        }
        return count > 0;
    }

    private void scan() {
        for (int at = 0; at + LOCAL_SIZE <= zip.length && parts.size() < MOST; at++) {
            if (zip[at] == 'P' && number(at, 4) == LOCAL) {
                int nameSize = (int) number(at + 26, 2);
                if (at + LOCAL_SIZE + nameSize <= zip.length) {
                    String name = text(at + LOCAL_SIZE, nameSize);
                    read(name, at, (int) number(at + 8, 2), number(at + 14, 4), number(at + 18, 4));
                }
            }
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
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
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
