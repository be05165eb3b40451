package org.travaux.rest.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.travaux.rest.internal.Request.delete;
import static org.travaux.rest.internal.Request.get;
import static org.travaux.rest.internal.Request.post;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.travaux.identity.Caller;

/** What nobody should send: each is answered with its code, every answer is closed to browsers, and nothing is half-done. */
class BadInputTest {
    private static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    private static World world;
    private static Requests requests;

    private final BadRows rows = new BadRows(world);

    @BeforeAll
    static void open() {
        world = new World();
        requests = new Requests(world);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @TestFactory
    Stream<DynamicTest> theTable() {
        new BadFiles(rows).add();
        bodies();
        values();
        paths();
        lists();
        versions();
        return rows.table().entrySet().stream().map(row -> dynamicTest(row.getKey(), () -> send(row.getValue())));
    }

    private static void send(BadRows.Bad bad) {
        String before = world.state();
        Answer answer = world.send(Caller.COORDINATOR, bad.request());

        assertThat(answer.status() + " " + answer.code())
                .as(answer.toString())
                .isEqualTo(bad.status() + " " + bad.code());
        assertThat(answer.field("instance"))
                .isEqualTo(answer.header("X-Request-Id").orElse("none"));
        EVERYWHERE.forEach(
                (name, value) -> assertThat(answer.header(name)).as(name).contains(value));
        assertThat(world.state()).as("nothing was done").isEqualTo(before);
    }

    private void bodies() {
        rows.json("cut off", 400, "request.malformed", "{\"title\":\"A");
        rows.json("no JSON", 400, "request.malformed", "title=A");
        rows.json("deep", 400, "request.malformed", "[".repeat(100_000));
        rows.json(
                "deep and whole",
                400,
                "request.malformed",
                "{\"title\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}");
        rows.json("huge", 413, "request.too-large", "{\"title\":\"" + "x".repeat(2 << 20) + "\"}");
        rows.json("an unknown field", 400, "request.malformed", "{\"title\":\"A\",\"owner\":\"me\"}");
        rows.json("a field twice", 400, "request.malformed", "{\"title\":\"A\",\"title\":\"B\"}");
        rows.json("something after it", 400, "request.malformed", "{\"title\":\"A\"} {}");
        rows.json("a wrong type", 400, "request.malformed", "{\"title\":{\"a\":1}}");
        rows.json("an array", 400, "request.malformed", "[]");
        rows.json("nothing", 422, "request.field-missing", "null");
        rows.json("an empty object", 422, "request.field-missing", "{}");
        rows.json("a NUL", 422, "dossier.title-malformed", "{\"title\":\"A\\u0000B\"}");
        rows.json("half a character", 422, "dossier.title-malformed", "{\"title\":\"A\\ud800\"}");
        rows.json("two lines", 422, "dossier.title-malformed", "{\"title\":\"A\\nB\"}");
        rows.json("blanks", 422, "dossier.title-malformed", "{\"title\":\"   \"}");
        rows.json("nothing to be seen", 422, "dossier.title-malformed", "{\"title\":\"\\u202e\\u200b\"}");
        rows.json("a character that is none", 422, "dossier.title-malformed", "{\"title\":\"A\\ufffe\"}");
        rows.json("a line separator", 422, "dossier.title-malformed", "{\"title\":\"A\\u2028B\"}");
        rows.json("half a character of a name", 422, "dossier.title-malformed", "{\"title\":\"\\udc00\"}");
        rows.bad(
                "JSON: bytes that are no UTF-8",
                400,
                "request.malformed",
                post("/dossiers", "").body(Request.JSON, new byte[] {'{', '"', 't', (byte) 0xff, '"', ':', '1', '}'}));
        rows.bad(
                "JSON that says it is text",
                415,
                "request.media-type-unsupported",
                post("/dossiers", "").body("text/plain", "{}".getBytes(US_ASCII)));
        rows.bad(
                "a form",
                415,
                "request.media-type-unsupported",
                post("/dossiers", "").body("application/x-www-form-urlencoded", "title=A".getBytes(US_ASCII)));
    }

    private void values() {
        String document = "/documents/" + world.ours.document();
        rows.bad(
                "an unknown language in a body",
                422,
                "language.unknown",
                post(document + "/languages", "{\"language\":\"xx\"}"));
        rows.bad("a tag of three letters in a path", 422, "language.unknown", get(document + "/languages/zh-Hans"));
        rows.bad("an unknown language in a path", 422, "language.unknown", get(document + "/languages/xx"));
        rows.bad("an unknown language in a file", 422, "language.unknown", get(document + "/languages/xx.pdf"));
        rows.bad("a language the document has not", 404, "language.not-found", get(document + "/languages/zh"));
        rows.bad("a language twice", 409, "language.exists", post(document + "/languages", "{\"language\":\"fr\"}"));
        rows.bad(
                "an unknown role",
                422,
                "role.unknown",
                post("/dossiers/" + world.ours.dossier() + "/members", "{\"login\":\"observer\",\"role\":\"king\"}"));
        rows.bad(
                "a translator of nothing",
                422,
                "member.language-misplaced",
                post(
                        "/dossiers/" + world.ours.dossier() + "/members",
                        "{\"login\":\"observer\",\"role\":\"translator\"}"));
        rows.bad(
                "nobody",
                404,
                "account.not-found",
                post(
                        "/dossiers/" + world.ours.dossier() + "/members",
                        "{\"login\":\"nobody.here\",\"role\":\"clerk\"}"));
        rows.bad("a version that never was", 422, "text.version-unknown", get(document + "/languages/en?version=99"));
        rows.bad("a reading that is none", 422, "reading.unknown", get(document + "/languages/en?reading=aloud"));
        rows.bad("a version below nothing", 422, "text.version-unknown", get(document + "/languages/en?version=-1"));
        rows.bad(
                "a version that is no number",
                422,
                "request.parameter-malformed",
                get(document + "/languages/en?version=one"));
        rows.bad(
                "a revision without a name",
                422,
                "revision.name-malformed",
                post(document + "/revisions", "{\"name\":\"\"}"));
        for (String words : List.of("\\u0000", "a\\ud800", "\\u202e", "a\\uffff")) {
            rows.bad(
                    "a document's title of " + words,
                    422,
                    "document.title-malformed",
                    post(
                            "/dossiers/" + world.ours.dossier() + "/documents",
                            "{\"type\":\"resolutionDraft\",\"language\":\"en\",\"title\":\"" + words + "\"}"));
            rows.bad(
                    "a revision called " + words,
                    422,
                    "revision.name-malformed",
                    post(document + "/revisions", "{\"name\":\"" + words + "\"}"));
            rows.bad(
                    "a waiver because of " + words,
                    422,
                    "waiver.reason",
                    post(
                            document + "/waivers",
                            "{\"finding\":{\"code\":\"segment.stale\",\"language\":\"fr\",\"block\":\"op-1\"},\"reason\":\""
                                    + words + "\"}"));
        }
        rows.bad("a search without an end", 413, "search.too-long", get("/search?q=" + "a".repeat(600)));
        rows.bad("a search on no day", 422, "search.date-malformed", get("/search?from=yesterday"));
        rows.bad("a search of nowhere", 422, "search.scope-unknown", get("/search?scope=moon"));
        rows.bad("a search too far", 422, "page.cursor", get("/search?cursor=10001"));
        rows.bad("a file that is no language", 404, "resource.not-found", get(document + "/languages/en.docx"));
    }

    private void paths() {
        rows.bad("an unknown path", 404, "resource.not-found", get("/nowhere"));
        rows.bad(
                "an unknown path below one",
                404,
                "resource.not-found",
                get("/dossiers/" + world.ours.dossier() + "/secrets"));
        rows.bad("a method nobody knows", 405, "request.method-not-allowed", delete("/dossiers"));
        rows.bad(
                "a method somebody else knows",
                405,
                "request.method-not-allowed",
                new Request("PUT", "/sessions", Map.of(), new byte[0]).json("{}"));
        rows.bad(
                "a representation nobody has",
                406,
                "request.not-acceptable",
                get("/dossiers").with("Accept", "image/png"));
        for (String id : List.of("a%20b", "%27%20or%201=1--", "a".repeat(65), "%D0%B0", "a%0d%0aX-Evil:%201")) {
            rows.bad("the document " + id, 422, "id.malformed", get("/documents/" + id));
        }
        rows.bad("a document that is not there", 404, "document.not-found", get("/documents/not-there"));
        rows.bad("a job that cannot be", 422, "id.malformed", get("/jobs/a.b"));
        rows.bad(
                "a grant that cannot be",
                422,
                "id.malformed",
                get("/dossiers/" + world.ours.dossier() + "/members/a%20b"));
    }

    /** Every list that is served, with limits and cursors that were never given out. */
    private void lists() {
        for (String name : List.of(
                "listDossiers",
                "listMembers",
                "listDocuments",
                "listRevisions",
                "listPackages",
                "listWaivers",
                "listDelegations",
                "readHistory",
                "search",
                "readAudit (dossier)")) {
            String path = requests.of(name, world.ours, Caller.COORDINATOR)
                    .orElseThrow()
                    .path()
                    .replaceAll("limit=\\d+&", "");
            String with = path + (path.contains("?") ? "&" : "?");
            rows.bad(name + ": none", 422, "page.limit", get(with + "limit=0"));
            rows.bad(name + ": less than none", 422, "page.limit", get(with + "limit=-1"));
            rows.bad(name + ": too many", 422, "page.limit", get(with + "limit=201"));
            rows.bad(name + ": no number", 422, "request.parameter-malformed", get(with + "limit=many"));
            rows.bad(name + ": beyond numbers", 422, "request.parameter-malformed", get(with + "limit=99999999999"));
            rows.bad(name + ": a cursor of nobody", 422, "page.cursor", get(with + "cursor=%27--"));
        }
    }

    /** Every replacement that is served, without a version, without a real one, and with another than there is. */
    private void versions() {
        Set<String> replacements =
                Set.of("renameDossier", "revokeRole", "changeFacts", "changeOwnAccount", "setSegment (fr, translated)");
        for (String row : replacements) {
            Request good = requests.of(row, world.ours, Caller.COORDINATOR).orElseThrow();
            Request bare = new Request(good.method(), good.path(), Map.of(), good.body());
            Request none = good.body().length == 0 ? bare : bare.body(Request.JSON, good.body());
            rows.bad(row + ": no version", 428, "precondition.required", none);
            rows.bad(row + ": any version", 428, "precondition.required", none.with("If-Match", "*"));
            rows.bad(row + ": a word", 428, "precondition.required", none.with("If-Match", "\"latest\""));
            rows.bad(row + ": another version", 412, "version.stale", none.ifMatch(998));
        }
    }

    @Test
    void aFieldThatCannotBeReadIsNamed() {
        Answer unknown = world.send(Caller.CLERK, post("/dossiers", "{\"title\":\"A\",\"owner\":\"me\"}"));
        Answer wrong = world.send(
                Caller.CLERK,
                post(
                        "/documents/" + world.ours.document() + "/waivers",
                        "{\"finding\":{\"code\":\"a\",\"language\":{}},\"reason\":\"b\"}"));

        assertThat(unknown.field("field")).isEqualTo("owner");
        assertThat(wrong.field("field")).isEqualTo("finding.language");
        assertThat(wrong.json()).containsKeys("line", "column");
    }

    @Test
    void aLanguageIsTheSameInCapitals() {
        String text = "/documents/" + world.ours.document() + "/languages/";

        assertThat(world.send(Caller.CLERK, get(text + "FR")).field("language")).isEqualTo("fr");
        assertThat(world.send(Caller.CLERK, get(text + "Fr.txt")).status()).isEqualTo(200);
        assertThat(world.send(Caller.CLERK, get(text + "FR/history")).status()).isEqualTo(200);
    }

    @Test
    void theSameWorkIsImportedOnceHoweverManyTry() throws Exception {
        byte[] file = Sample.work("4242").getBytes(UTF_8);
        ExecutorService tries = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Answer>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(() -> world.send(Caller.DRAFTER, rows.documents().body(Request.AKOMA_NTOSO, file)));
            }
            List<String> answers = new ArrayList<>();
            for (Future<Answer> answer : tries.invokeAll(all)) {
                answers.add(
                        answer.get().status() == 201
                                ? "201"
                                : answer.get().status() + " " + answer.get().code());
            }

            String[] expected = new String[8];
            Arrays.fill(expected, "409 document.exists");
            expected[0] = "201";
            assertThat(answers).containsExactlyInAnyOrder(expected);
        } finally {
            tries.shutdownNow();
        }
    }

    @Test
    void aFreezeUnderATakenNameIsRefusedAndFreezesNothing() {
        Request freeze = post("/documents/" + world.ours.document() + "/revisions", "{\"name\":\"once\"}");
        assertThat(world.send(Caller.CLERK, freeze).status()).isEqualTo(201);
        String before = world.state();

        assertThat(world.send(Caller.CLERK, freeze).code()).isEqualTo("revision.exists");
        assertThat(world.state()).isEqualTo(before);
    }
}
