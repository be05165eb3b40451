package org.travaux.edge.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;

/**
 * One refusal, in the form of whoever asked: an RFC 9457 problem for programs, a plain page for people. It repeats nothing of
 * the request.
 *
 * @param form who asked
 */
record Refusal(int status, Form form) {
    /** Who asked: a program, or a person at a browser. */
    enum Form {
        PROBLEM("application/problem+json"),
        PAGE("text/html;charset=utf-8");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        /** Returns the form of those who ask for this path. */
        static Form of(String path) {
            return path.equals("/api") || path.startsWith("/api/") ? PROBLEM : PAGE;
        }
    }

    private record Words(String code, String english, String russian) {}

    private static final Words REFUSED = new Words("request.refused", "The request is refused.", "Запрос отклонён.");

    private static final Words INTERNAL = new Words(
            "internal",
            "Something went wrong here. It has been recorded.",
            "Здесь произошла ошибка. Она записана в журнал.");

    private static final Map<Integer, Words> WORDS = Map.of(
            400,
            new Words("request.malformed", "The request cannot be read.", "Запрос не удалось прочитать."),
            404,
            new Words("resource.not-found", "There is no such resource.", "Такого здесь нет."),
            405,
            new Words(
                    "request.method-not-allowed",
                    "The resource does not know this method.",
                    "Этот метод здесь не поддерживается."),
            413,
            new Words("request.too-large", "The request is too large.", "Запрос слишком велик."),
            414,
            new Words("request.too-large", "The address is too long.", "Адрес слишком длинный."),
            431,
            new Words("request.too-large", "The head of the request is too large.", "Заголовок запроса слишком велик."),
            503,
            new Words(
                    "service.unavailable",
                    "This part is not there at the moment; please try again.",
                    "Эта часть сейчас недоступна; попробуйте ещё раз."),
            505,
            REFUSED);

    /** The API itself answers everything below its root; where somebody else has to, it is not there. */
    static Refusal of(int status, String path) {
        boolean isAway = path.startsWith("/api/v1/") && (status == 404 || status == 405);
        return new Refusal(isAway ? 503 : status, Form.of(path));
    }

    /** Returns an identifier for a request, to be told and to be logged. */
    static String instance() {
        return UUID.randomUUID().toString();
    }

    String mediaType() {
        return form.mediaType;
    }

    /** Returns the answer; nothing in it needs to be escaped. */
    byte[] body(String instance) {
        Words words = WORDS.getOrDefault(status, status >= 500 ? INTERNAL : REFUSED);
        String text = form == Form.PROBLEM
                ? "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"instance\":\"%s\"}"
                        .formatted(words.code(), words.english(), status, instance)
                : """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Travaux: %1$d</title></head>
                <body><h1>%1$d</h1>
                <p>%2$s</p>
                <p lang="ru">%3$s</p>
                <p><a href="/">Travaux</a></p>
                <p><small>%4$s</small></p></body></html>
                """
                        .formatted(status, words.english(), words.russian(), instance);
        return text.getBytes(UTF_8);
    }
}
