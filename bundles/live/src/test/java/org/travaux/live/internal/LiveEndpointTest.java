package org.travaux.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.websocket.CloseReason;
import javax.websocket.RemoteEndpoint;
import javax.websocket.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveEndpointTest {
    private final LiveEndpoint endpoint = new LiveEndpoint(null, null, null, null);
    private final BlockingQueue<CloseReason> closed = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void takesNoMoreConnectionsThanItCanServe() throws InterruptedException {
        for (int i = 0; i < LiveEndpoint.MOST_CONNECTIONS; i++) {
            endpoint.open(session("session " + i));
        }
        assertThat(closed).isEmpty();

        endpoint.open(session("one too many"));

        CloseReason why = closed.poll(10, TimeUnit.SECONDS);
        assertThat(why.getCloseCode().getCode()).isEqualTo(Outbox.TRY_AGAIN);
    }

    @Test
    void hasAPlaceAgainWhereSomebodyLeft() {
        for (int i = 0; i < LiveEndpoint.MOST_CONNECTIONS; i++) {
            endpoint.open(session("session " + i));
        }
        endpoint.closed(session("session 0"));

        endpoint.open(session("the next"));

        assertThat(closed).isEmpty();
    }

    /** A session of which nothing is known but its name and that it was closed. */
    private Session session(String id) {
        return proxy(Session.class, (self, method, given) -> switch (method.getName()) {
            case "getId" -> id;
            case "getAsyncRemote" -> proxy(RemoteEndpoint.Async.class, (remote, asked, with) -> null);
            case "close" -> closed.add((CloseReason) given[0]) ? null : null;
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
