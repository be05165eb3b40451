package org.travaux.packaging.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.travaux.document.Trees.doc;
import static org.travaux.document.Trees.marked;
import static org.travaux.document.Trees.para;
import static org.travaux.document.Trees.title;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.travaux.audit.AuditChain;
import org.travaux.base.BlockId;
import org.travaux.base.Conflict;
import org.travaux.base.DomainException;
import org.travaux.base.Language;
import org.travaux.document.Finding;
import org.travaux.document.Finding.Severity;
import org.travaux.document.Revision;
import org.travaux.document.TextSchema;
import org.travaux.packaging.DocumentPackage;
import org.travaux.packaging.PackagedFile;
import org.travaux.packaging.VerificationReport.Verdict;
import org.travaux.prose.Json;
import org.travaux.prose.Node;

class PackageMakerTest {
    private final ClerksDesk desk = new ClerksDesk();
    private final Revision revision = desk.frozen(doc(title("t", "Peace"), para("a", "Notes the report;")));

    private DocumentPackage make() {
        return desk.maker.make(revision.id(), ClerksDesk.CLERK, (phase, done, total) -> {});
    }

    private static Finding finding(String code, String text) {
        return new Finding(
                code,
                Severity.ERROR,
                Language.EN,
                Optional.of(new BlockId("a")),
                "Something is wrong.",
                Map.of("text", text));
    }

    @Test
    void putsEverythingThatIsIssuedIntoOneContainer() {
        DocumentPackage made = make();

        assertThat(made.name()).isEqualTo("A_RES_81_900.asice");
        assertThat(made.files())
                .extracting(PackagedFile::name)
                .containsExactly("A_RES_81_900.en.akn.xml", "A_RES_81_900.en.pdf", "audit.json", "concordance.json");
        assertThat(OpenedContainer.of(desk.blobs.get(made.container()).orElseThrow())
                        .orElseThrow()
                        .parts())
                .containsKeys("mimetype", "manifest.json", "META-INF/signature001.p7s");
        assertThat(part(made, "A_RES_81_900.en.pdf")).isEqualTo("%PDF-Peace signed");
    }

    @Test
    void statesInTheManifestWhatTheUnsignedRenderWas() {
        Map<String, Object> manifest = Json.parseObject(part(make(), "manifest.json"));

        assertThat(manifest).containsEntry("rendererVersion", "printer 1");
        assertThat(Json.write(manifest.get("languages")))
                .contains(
                        org.travaux.base.Digest.of("%PDF-Peace".getBytes(UTF_8)).hex());
    }

    @Test
    void tellsOfOtherDocumentsOnlyThatSomethingWasDone() {
        desk.house.documents.create(
                desk.house.documents.get(revision.document()).dossier(),
                org.travaux.document.DocumentType.STATEMENT,
                "A secret statement",
                Language.EN,
                ClerksDesk.CLERK);

        String audit = part(make(), "audit.json");

        long links = desk.house
                .trail
                .extract(
                        AuditChain.of(
                                desk.house.documents.get(revision.document()).dossier()),
                        event -> true)
                .entries()
                .size();
        assertThat(((List<?>) Json.parseObject(audit).get("entries")))
                .hasSize((int) links - 1); // the sealing came after
        assertThat(audit).contains("revision.frozen").doesNotContain("statement");
    }

    /** The checks refuse an open suggestion; were one to pass, it would still not be printed. Comments always pass. */
    @Test
    void issuesTheTextAsAgreedWithoutSuggestionsAndComments() {
        List<Node> words =
                List.of(marked("comment", "Peace"), marked("insertion", " today"), marked("deletion", " and order"));
        Node title = TextSchema.schema().node("title", Map.of("id", "t"), words);
        Revision suggested = desk.frozen(doc(title, para("a", "Notes the report;")));

        DocumentPackage made = desk.maker.make(suggested.id(), ClerksDesk.CLERK, (phase, done, total) -> {});

        assertThat(part(made, "A_RES_81_900.en.pdf")).isEqualTo("%PDF-Peace and order signed");
        assertThat(part(made, "A_RES_81_900.en.akn.xml")).isEqualTo("Peace and order");
    }

    @Test
    void isRefusedWhileSomethingBlocksAndSaysHowMuchAndWhereItIsNamed() {
        desk.found.add(finding("text.open-place", "[to be filled]"));
        desk.found.add(finding("text.open-place", "[A] [B]"));

        assertThatThrownBy(this::make)
                .isInstanceOf(Conflict.class)
                .hasMessage("2 findings block the package; the checks of \"final\" name each with its place.");
        assertThat(desk.packages.of(revision.document())).isEmpty();
    }

    @Test
    void carriesTheWaiverOfWhatWasWaived() {
        desk.found.add(finding("form.lead", "Notes"));
        assertThatThrownBy(this::make).isInstanceOf(Conflict.class);

        desk.waivers.waive(
                revision.document(),
                "form.lead",
                Language.EN,
                Optional.of(new BlockId("a")),
                "Agreed in the room",
                ClerksDesk.CLERK);

        assertThat(part(make(), "concordance.json"))
                .contains("Agreed in the room")
                .contains("A Clerk");
    }

    @Test
    void letsNobodyWaiveAnOpenPlace() {
        assertThatThrownBy(() -> desk.waivers.waive(
                        revision.document(),
                        "text.open-place",
                        Language.EN,
                        Optional.of(new BlockId("a")),
                        "Later",
                        ClerksDesk.CLERK))
                .satisfies(e -> assertThat(((DomainException) e).code()).isEqualTo("waiver.open-place"));
    }

    @Test
    void keepsNothingThatDoesNotVerify() {
        desk.verdict = Verdict.BROKEN;

        assertThatThrownBy(this::make)
                .satisfies(e -> assertThat(((DomainException) e).code()).isEqualTo("package.not-valid"));
        assertThat(desk.packages.of(revision.document())).isEmpty();
    }

    private String part(DocumentPackage made, String name) {
        byte[] container = desk.blobs.get(made.container()).orElseThrow();
        return new String(OpenedContainer.of(container).orElseThrow().parts().get(name), UTF_8);
    }
}
