package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.base.NotFound;
import org.travaux.base.RevisionId;
import org.travaux.document.Document;
import org.travaux.document.Finding;
import org.travaux.document.Manuscript;
import org.travaux.document.Manuscripts;
import org.travaux.document.Revision;
import org.travaux.document.spi.Renderer;
import org.travaux.editorial.Apparatus;
import org.travaux.editorial.Form;
import org.travaux.editorial.Masthead;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;
import org.travaux.prose.Node;
import org.travaux.translation.Readiness;
import org.travaux.translation.Waivers;

/** What the rules of form and the concordance say of a document as it is now, or as a revision froze it. */
@Component(service = RestResource.class)
@Path("/documents/{document}/checks")
@Produces(MediaType.APPLICATION_JSON)
public final class CheckResource implements RestResource {
    private final Manuscripts manuscripts;
    private final Readiness readiness;
    private final Waivers waivers;
    private final List<Renderer> renderers;
    private final Desk desk;

    @Activate
    public CheckResource(
            @Reference Manuscripts manuscripts,
            @Reference Readiness readiness,
            @Reference Waivers waivers,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<Renderer> renderers,
            @Reference Desk desk) {
        this.manuscripts = manuscripts;
        this.readiness = readiness;
        this.waivers = waivers;
        this.renderers = List.copyOf(renderers);
        this.desk = desk;
    }

    /** A formula that no reviewer of its language has confirmed. */
    public record UnconfirmedView(String language, String formula) {}

    /** All findings, and how many of them block a package. */
    public record ChecksView(
            List<FindingView> form, List<FindingView> concordance, List<UnconfirmedView> unconfirmed, long blocking) {}

    @GET
    @Operation(
            summary = "Check a document",
            description =
                    "As it is now, or as a revision of it froze it: that is what a package of the revision is asked.",
            operationId = "checkDocument")
    public ChecksView check(
            @PathParam("document") DocumentId id, @QueryParam("revision") RevisionId revision, @Context SignedIn who) {
        Document document = desk.document(id, Permission.TEXT_READ, who);
        if (revision == null) {
            List<Manuscript> texts = document.languages().stream()
                    .map(language -> manuscripts.head(id, language.language()))
                    .toList();
            return view(id, texts, manuscripts.head(id, document.source()), readiness.findings(id));
        }
        Revision frozen = desk.revision(revision, Permission.TEXT_READ, who);
        if (!frozen.document().equals(id)) {
            throw NotFound.of(revision);
        }
        List<Manuscript> texts = frozen.versions().keySet().stream()
                .map(language -> manuscripts.of(revision, language))
                .toList();
        return view(id, texts, manuscripts.of(revision, document.source()), readiness.findings(frozen));
    }

    private ChecksView view(DocumentId id, List<Manuscript> texts, Manuscript source, List<Finding> concordance) {
        BlockPlaces places = BlockPlaces.of(source, texts);
        List<FindingView> form = new ArrayList<>();
        List<UnconfirmedView> unconfirmed = new ArrayList<>();
        long blocking = concordance.stream().filter(Finding::blocks).count();
        for (Manuscript manuscript : texts) {
            Apparatus apparatus = Apparatus.of(manuscript.tree(), manuscript.language(), manuscript.type());
            List<Finding> findings = waivers.standing(id, check(manuscript), trees(manuscript, source));
            blocking += findings.stream().filter(Finding::blocks).count();
            findings.forEach(finding ->
                    form.add(FindingView.of(finding, label(finding, apparatus)).at(places.of(finding))));
            new TreeSet<>(Masthead.of(manuscript).unconfirmed())
                    .forEach(formula -> unconfirmed.add(
                            new UnconfirmedView(manuscript.language().tag(), formula)));
        }
        Apparatus names = Apparatus.of(source.tree(), source.language(), source.type());
        List<FindingView> views = concordance.stream()
                .map(finding -> FindingView.of(finding, label(finding, names)).at(places.of(finding)))
                .toList();
        return new ChecksView(form, views, unconfirmed, blocking);
    }

    private static Map<Language, Node> trees(Manuscript manuscript, Manuscript source) {
        Map<Language, Node> trees = new LinkedHashMap<>();
        trees.put(source.language(), source.tree());
        trees.put(manuscript.language(), manuscript.tree());
        return trees;
    }

    private List<Finding> check(Manuscript manuscript) {
        List<Finding> found = new ArrayList<>(Form.check(manuscript));
        renderers.forEach(renderer -> found.addAll(renderer.check(manuscript)));
        return found;
    }

    private static String label(Finding finding, Apparatus apparatus) {
        return finding.block().map(apparatus::name).orElse(null);
    }
}
