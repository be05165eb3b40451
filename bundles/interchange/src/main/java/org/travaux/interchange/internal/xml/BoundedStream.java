package org.travaux.interchange.internal.xml;

import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with an error beyond a limit, so that an endless upload costs nothing. */
public final class BoundedStream extends InputStream {
    private final InputStream in;
    private long left;
    private boolean exceeded;

    /** Lets at most this many bytes through. */
    public BoundedStream(InputStream in, long limit) {
        this.in = in;
        this.left = limit;
    }

    /** Tells whether there was more than the limit. */
    public boolean isExceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int n = in.read(buffer, from, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    private void count(int n) throws IOException {
        left -= n;
        if (left < 0) {
            exceeded = true;
            throw new IOException("the file is larger than the limit");
        }
    }
}
