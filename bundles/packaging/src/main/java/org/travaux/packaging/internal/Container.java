package org.travaux.packaging.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.CRC32;
import org.travaux.packaging.DocumentPackage;

/**
 * Writes the ZIP of an ASiC-E container in one way only: {@code mimetype} first, the rest in the order of their names, nothing
 * compressed, every entry of the first day a ZIP can name. The same parts give the same bytes, so that a verifier can write
 * the container again and see whether anything outside the parts was changed.
 */
final class Container {
    /** What the container as a whole is called where a part has a name. */
    static final String PACKAGE = "package";

    static final String MIMETYPE = "mimetype";
    static final byte[] MIMETYPE_CONTENT = DocumentPackage.MEDIA_TYPE.getBytes(US_ASCII);

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int VERSION = 20;
    private static final int UTF8_NAMES = 0x0800;
    /** 1 January 1980 in the form of MS-DOS. */
    private static final int DAY = 0x0021;

    /** A stretch of the container that belongs to one part, or to none, and ends before {@code end}. */
    record Stretch(int end, String part, String what) {}

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Stretch> directoryStretches = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;

    private Container() {}

    /** Returns the container of these parts, {@code META-INF} included, {@code mimetype} not. */
    static byte[] write(SortedMap<String, byte[]> parts) {
        return of(parts).bytes();
    }

    /** Returns the container of these parts, which knows where in it each of them lies. */
    static Container of(SortedMap<String, byte[]> parts) {
        Container container = new Container();
        container.add(MIMETYPE, MIMETYPE_CONTENT);
        parts.forEach(container::add);
        container.finish();
        return container;
    }

    byte[] bytes() {
        return body.toByteArray();
    }

    /** Returns what lies at an offset; behind the end, nothing does. */
    Optional<Stretch> at(int offset) {
        return stretches.stream().filter(stretch -> offset < stretch.end()).findFirst();
    }

    private void add(String name, byte[] content) {
        byte[] bytes = name.getBytes(UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        int offset = body.size();
        number(body, LOCAL, 4);
        common(body, crc.getValue(), content.length, bytes.length);
        body.writeBytes(bytes);
        stretches.add(new Stretch(body.size(), name, "The head of this part in the container was changed."));
        body.writeBytes(content);
        stretches.add(new Stretch(body.size(), name, "The part was changed."));
        number(directory, CENTRAL, 4);
        number(directory, VERSION, 2);
        common(directory, crc.getValue(), content.length, bytes.length);
        number(directory, 0, 2); // comment
        number(directory, 0, 2); // disk
        number(directory, 0, 2); // internal attributes
        number(directory, 0, 4); // external attributes
        number(directory, offset, 4);
        directory.writeBytes(bytes);
        directoryStretches.add(
                new Stretch(directory.size(), name, "What the container's directory says of this part was changed."));
        entries++;
    }

    /** What the local and the central header of an entry have in common. */
    private static void common(ByteArrayOutputStream out, long crc, int size, int nameSize) {
        number(out, VERSION, 2);
        number(out, UTF8_NAMES, 2);
        number(out, 0, 2); // stored
        number(out, 0, 2); // midnight
        number(out, DAY, 2);
        number(out, crc, 4);
        number(out, size, 4);
        number(out, size, 4);
        number(out, nameSize, 2);
        number(out, 0, 2); // extra field
    }

    private void finish() {
        int start = body.size();
        body.writeBytes(directory.toByteArray());
        directoryStretches.forEach(s -> stretches.add(new Stretch(start + s.end(), s.part(), s.what())));
        number(body, END, 4);
        number(body, 0, 2);
        number(body, 0, 2);
        number(body, entries, 2);
        number(body, entries, 2);
        number(body, directory.size(), 4);
        number(body, start, 4);
        number(body, 0, 2);
        stretches.add(new Stretch(body.size(), PACKAGE, "The end of the container's directory was changed."));
    }

    private static void number(ByteArrayOutputStream out, long value, int octets) {
        for (int i = 0; i < octets; i++) {
            out.write((int) (value >>> (8 * i)));
        }
    }
}
