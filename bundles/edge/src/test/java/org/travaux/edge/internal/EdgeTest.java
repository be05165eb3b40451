package org.travaux.edge.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent to the port, the answer is ours. */
class EdgeTest {
    private static final Server SERVER = new Server();
    private static final Edge EDGE = new Edge();

    @BeforeAll
    static void start() throws Exception {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(4096);
        configuration.addCustomizer(EDGE);
        ServerConnector connector = new ServerConnector(SERVER, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        SERVER.addConnector(connector);
        SERVER.setHandler(new AbstractHandler() {
            @Override
            public void handle(String target, Request asked, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                asked.setHandled(target.equals("/there"));
                if (target.equals("/there")) {
                    response.setHeader("Referrer-Policy", "same-origin");
                }
            }
        });
        SERVER.start();
        ask("GET /there HTTP/1.1", "");
    }

    @AfterAll
    static void stop() throws Exception {
        SERVER.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a%00b HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /there HTTP/9.9",
                "\u0016\u0003\u0001",
                "GET /api/v2/none HTTP/1.1",
            })
    void whatCannotBeAnsweredIsAProblemOfOurs(String line) throws IOException {
        String answer = ask(line, "");

        assertThat(answer)
                .contains("application/problem+json")
                .contains("{\"type\":\"re")
                .doesNotContain("Jetty");
        assertThatItIsGuarded(answer);
    }

    @Test
    void aHeadThatIsTooLargeIsNamedSo() throws IOException {
        String answer = ask("GET /there HTTP/1.1", "X-Large: " + "x".repeat(5000) + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("\"type\":\"request.too-large\"");
        assertThatItIsGuarded(answer);
    }

    @Test
    void whatNobodyAnswersWhereTheApiBelongsIsAnApiThatIsAway() throws IOException {
        String answer = ask("GET /api/v1/dossiers HTTP/1.1", "");

        assertThat(answer).startsWith("HTTP/1.1 503").contains("Retry-After: 1", "\"type\":\"service.unavailable\"");
        assertThatItIsGuarded(answer);
    }

    @Test
    void aPersonIsShownAPage() throws IOException {
        String answer = ask("GET /none HTTP/1.1", "");

        assertThat(answer).startsWith("HTTP/1.1 404").contains("text/html").contains("<h1>404</h1>");
        assertThat(answer).contains("Такого здесь нет.").doesNotContain("/none");
        assertThatItIsGuarded(answer);
    }

    @Test
    void whoeverAnswersMaySayItOtherwise() throws IOException {
        String answer = ask("GET /there HTTP/1.1", "");

        assertThat(answer).startsWith("HTTP/1.1 200").containsOnlyOnce("Referrer-Policy: same-origin");
        assertThatItIsGuarded(answer);
    }

    @Test
    void theServerIsLeftAsItWasFound() throws Exception {
        Edge.leave(SERVER);
        assertThat(SERVER.getErrorHandler()).isNotInstanceOf(ServerRefusals.class);

        SERVER.setErrorHandler(new ServerRefusals());
    }

    private static void assertThatItIsGuarded(String answer) {
        assertThat(answer)
                .containsOnlyOnce("Content-Security-Policy: default-src 'none'")
                .containsOnlyOnce("X-Content-Type-Options: nosniff")
                .containsOnlyOnce("X-Frame-Options: DENY")
                .containsOnlyOnce("Referrer-Policy: ")
                .doesNotContain("Server:");
    }

    private static String ask(String line, String headers) throws IOException {
        int port = ((ServerConnector) SERVER.getConnectors()[0]).getLocalPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = line + "\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
