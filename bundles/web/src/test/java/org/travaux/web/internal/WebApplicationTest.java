package org.travaux.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebApplicationTest {
    private final Map<String, Object> answer = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Test
    void anAssetMayBeKeptForEver() throws IOException {
        get("/assets/sample.js");

        assertThat(answer).containsEntry("Cache-Control", "public, max-age=31536000, immutable");
        assertThat(answer).containsEntry("type", "text/javascript;charset=utf-8");
    }

    @Test
    void aMissingAssetIsNotFound() throws IOException {
        get("/assets/none.js");

        assertThat(answer).containsEntry("error", 404);
    }

    @Test
    void aPathOfTheApiIsNeverAnsweredWithThePage() throws IOException {
        get("/api/v1/nothing");

        assertThat(answer).containsEntry("error", 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/dossiers",
                "/dossiers/5",
                "/documents/5/package",
                "/documents/5/ru/edit",
                "/documents/5/ru/edit/"
            })
    void aScreenIsAnsweredWithThePage(String path) throws IOException {
        get(path);

        assertThat(answer).containsEntry("status", 200).containsEntry("type", "text/html;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/none", "/documents", "/documents/5/edit", "/dossiers/5/6", "/sign-in/x", "/no.such"})
    void whereThereIsNoScreenThePageSaysSo(String path) throws IOException {
        get(path);

        assertThat(answer).containsEntry("status", 404).containsEntry("type", "text/html;charset=utf-8");
        assertThat(answer).containsKey("Content-Security-Policy");
    }

    @Test
    void aPathThatClimbsOutFindsNoFile() throws IOException {
        get("/assets/../../org/travaux/web/internal/WebApplication.class");

        assertThat(answer).containsEntry("error", 404);
    }

    @Test
    void thePolicyAllowsNoInlineScriptAndNoEval() {
        assertThat(WebApplication.CONTENT_SECURITY_POLICY)
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    private void get(String path) throws IOException {
        new WebApplication().doGet(request(path), response());
    }

    private static HttpServletRequest request(String path) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                WebApplicationTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> method.getName().equals("getPathInfo") ? path : null);
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, args) -> {
                    switch (method.getName()) {
                        case "setHeader" -> answer.put((String) args[0], args[1]);
                        case "setContentType" -> answer.put("type", args[0]);
                        case "setStatus" -> answer.put("status", args[0]);
                        case "sendError" -> answer.put("error", args[0]);
                        default -> {}
                    }
                    return method.getName().equals("getOutputStream") ? output() : null;
                });
    }

    private ServletOutputStream output() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                body.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
