package org.travaux.rest.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.ext.Provider;
import org.travaux.base.Invalid;

/** Lets no body in that is larger than its kind may be; a body that lies about its length is cut off while it is read. */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
final class BoundedBodies implements ContainerRequestFilter {
    /** The largest JSON body, bytes. */
    static final long JSON = 1 << 20;

    /** The largest file to import, bytes. */
    static final long IMPORT = 10L << 20;

    /** The largest file to verify, bytes. */
    static final long VERIFICATION = 64L << 20;

    @Override
    public void filter(ContainerRequestContext request) {
        long limit = limit(request);
        if (request.getLength() > limit) {
            throw tooLarge(limit);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Bounded(request.getEntityStream(), limit));
        }
    }

    private static long limit(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().endsWith("verifications")) {
            return VERIFICATION;
        }
        MediaType type = request.getMediaType();
        return type == null || type.getSubtype().equals("json") ? JSON : IMPORT;
    }

    private static Invalid tooLarge(long limit) {
        return Invalid.tooLarge("request.too-large", "The request is larger than is allowed here.", limit);
    }

    private static final class Bounded extends FilterInputStream {
        private final long limit;
        private long read;

        Bounded(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
