package org.travaux.edge.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** Speaks for the HTTP server: where a request is none, and where nothing of ours is there to answer it. */
final class ServerRefusals extends ErrorHandler {
    /** Whoever sends what is no request is a program, whatever the path was to be. */
    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields fields) {
        Refusal refusal = new Refusal(status, Refusal.Form.PROBLEM);
        Edge.HEADERS.forEach(fields::put);
        fields.put("Cache-Control", "no-store");
        fields.put("Content-Type", refusal.mediaType());
        return ByteBuffer.wrap(refusal.body(Refusal.instance()));
    }

    @Override
    public void doError(String target, Request asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RefusalPage.answer(Refusal.of(response.getStatus(), asked.getRequestURI()), response, Refusal.instance());
        asked.setHandled(true);
    }
}
