package org.travaux.render.pdf.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes an ICC profile of the sRGB colour space: version 2, three primaries, one curve.
 *
 * <p>We write our own because that of the platform differs from one Java to the next, and a rendering must not.
 */
final class SrgbProfile {
    private static final int HEADER = 128;
    private static final int CURVE = 1024;

    private SrgbProfile() {}

    /** Returns the profile. */
    static byte[] bytes() {
        try {
            byte[] curve = curve();
            Map<String, byte[]> tags = new LinkedHashMap<>();
            tags.put("desc", description("sRGB"));
            tags.put("cprt", text("No copyright, use freely"));
            tags.put("wtpt", xyz(0.9642, 1.0, 0.8249));
            tags.put("rXYZ", xyz(0.4360747, 0.2225045, 0.0139322));
            tags.put("gXYZ", xyz(0.3850649, 0.7168786, 0.0971045));
            tags.put("bXYZ", xyz(0.1430804, 0.0606169, 0.7141733));
            tags.put("rTRC", curve);
            tags.put("gTRC", curve);
            tags.put("bTRC", curve);
            return assemble(tags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] assemble(Map<String, byte[]> tags) throws IOException {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        DataOutputStream index = new DataOutputStream(table);
        index.writeInt(tags.size());
        int begin = HEADER + 4 + 12 * tags.size();
        Map<byte[], Integer> written = new java.util.IdentityHashMap<>();
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            Integer offset = written.get(tag.getValue());
            if (offset == null) {
                offset = begin + data.size();
                written.put(tag.getValue(), offset);
                data.write(tag.getValue());
                data.write(new byte[(4 - tag.getValue().length % 4) % 4]);
            }
            index.writeBytes(tag.getKey());
            index.writeInt(offset);
            index.writeInt(tag.getValue().length);
        }
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        header(new DataOutputStream(profile), begin + data.size());
        table.writeTo(profile);
        data.writeTo(profile);
        return profile.toByteArray();
    }

    private static void header(DataOutputStream out, int size) throws IOException {
        out.writeInt(size);
        out.writeInt(0);
        out.writeInt(0x02100000);
        out.writeBytes("mntrRGB XYZ ");
        for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
            out.writeShort(part);
        }
        out.writeBytes("acsp");
        out.write(new byte[28]);
        writeXyz(out, 0.9642, 1.0, 0.8249);
        out.write(new byte[48]);
    }

    private static byte[] xyz(double x, double y, double z) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("XYZ ");
        out.writeInt(0);
        writeXyz(out, x, y, z);
        return bytes.toByteArray();
    }

    private static void writeXyz(DataOutputStream out, double... values) throws IOException {
        for (double value : values) {
            out.writeInt((int) Math.round(value * 65536));
        }
    }

    private static byte[] curve() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("curv");
        out.writeInt(0);
        out.writeInt(CURVE);
        for (int i = 0; i < CURVE; i++) {
            double v = i / (double) (CURVE - 1);
            double linear = v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
            out.writeShort((int) Math.round(linear * 65535));
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("text");
        out.writeInt(0);
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.write(0);
        return bytes.toByteArray();
    }

    private static byte[] description(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("desc");
        out.writeInt(0);
        out.writeInt(text.length() + 1);
        out.writeBytes(text);
        out.write(0);
        // No Unicode and no Macintosh form of the name.
        out.write(new byte[4 + 4 + 2 + 1 + 67]);
        return bytes.toByteArray();
    }
}
