package org.travaux.rest.internal;

import static org.travaux.rest.internal.Request.AKOMA_NTOSO;
import static org.travaux.rest.internal.Request.delete;
import static org.travaux.rest.internal.Request.get;
import static org.travaux.rest.internal.Request.patch;
import static org.travaux.rest.internal.Request.post;
import static org.travaux.rest.internal.Request.put;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.travaux.base.AccountId;
import org.travaux.base.DelegationId;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;
import org.travaux.document.DocumentType;
import org.travaux.document.Documents;
import org.travaux.document.Dossiers;
import org.travaux.document.Revision;
import org.travaux.document.Revisions;
import org.travaux.identity.Account;
import org.travaux.identity.Accounts;
import org.travaux.identity.Caller;
import org.travaux.identity.Delegation;
import org.travaux.identity.Delegations;
import org.travaux.identity.GrantId;
import org.travaux.identity.Members;
import org.travaux.identity.NewAccount;
import org.travaux.identity.Origin;
import org.travaux.identity.Role;
import org.travaux.identity.Sessions;
import org.travaux.packaging.JobId;
import org.travaux.packaging.PackageJob;
import org.travaux.packaging.Packages;
import org.travaux.rest.internal.World.Place;
import org.travaux.translation.SegmentView;
import org.travaux.translation.Segments;

/**
 * A good request for every operation, by the name it has in the description of the API and, where one operation has several
 * cases, the case. What a request needs is made anew each time, so that each can be sent by anybody in any order.
 */
final class Requests {
    private static final String HTML = "<html lang=\"en\"><head><title>Harbours</title></head><body><h1>Harbours</h1>"
            + "<section><h2>Article 1</h2><p>Every ship finds its harbour.</p></section></body></html>";

    private final World world;
    private final AtomicInteger fresh = new AtomicInteger();
    private final Map<Place, RevisionId> revisions = new LinkedHashMap<>();
    private final Map<Place, PackageJob> jobs = new LinkedHashMap<>();
    private final Map<String, Maker> makers = new LinkedHashMap<>();

    /** Makes the request that this caller sends about this place. */
    @FunctionalInterface
    interface Maker {
        Request make(Place place, Caller caller);
    }

    Requests(World world) {
        this.world = world;
        house();
        dossiers();
        documents();
        issuing();
    }

    /** Returns the request of a row such as {@code setSegment} or {@code setSegment (fr)}. */
    Optional<Request> of(String row, Place place, Caller caller) {
        return Optional.ofNullable(makers.get(row)).map(maker -> maker.make(place, caller));
    }

    private void house() {
        to("health", (place, caller) -> get("/health"));
        to("openApi", (place, caller) -> get("/openapi.json"));
        to("docs", (place, caller) -> get("/docs"));
        to("docsStyle", (place, caller) -> get("/docs.css"));
        to("verify", (place, caller) -> post("/verifications", "").body("application/octet-stream", new byte[] {1}));
        to(
                "signIn",
                (place, caller) -> post(
                        "/sessions",
                        "{\"login\":\"" + Caller.OBSERVER.login() + "\",\"password\":\"" + World.PASSWORD + "\"}"));
        to("currentSession", (place, caller) -> get("/sessions/current"));
        to("signOut", (place, caller) -> authorized(delete("/sessions/current"), caller));
        to("events", (place, caller) -> get("/events"));
        to("listAccounts", (place, caller) -> get("/accounts?limit=2"));
        to("readAccount", (place, caller) -> get("/accounts/" + person()));
        to("readAccount (own)", (place, caller) -> get("/accounts/" + world.person(caller)));
        to(
                "createAccount",
                (place, caller) -> post(
                        "/accounts",
                        "{\"login\":\"" + next("new") + "\",\"name\":\"New\",\"password\":\"" + World.PASSWORD
                                + "\"}"));
        to("changeAccount", (place, caller) -> patch("/accounts/" + person(), "{\"name\":\"Renamed\"}")
                .ifMatch(1));
        to("changeOwnAccount", (place, caller) -> patch("/accounts/me", "{\"interfaceLanguage\":\"ru\"}")
                .ifMatch(caller == Caller.NOBODY ? 1 : account(caller).version()));
        to("listDelegations", (place, caller) -> get("/delegations"));
        to(
                "addDelegation",
                (place, caller) -> post("/delegations", "{\"code\":\"" + next("D") + "\",\"name\":\"A State\"}"));
        to("readDelegation", (place, caller) -> get("/delegations/" + delegation()));
        to("renameDelegation", (place, caller) -> patch("/delegations/" + delegation(), "{\"name\":\"Another\"}")
                .ifMatch(1));
        to("removeDelegation", (place, caller) -> delete("/delegations/" + delegation())
                .ifMatch(1));
        to("search", (place, caller) -> get("/search?q=lighthouses"));
        to("readAudit", (place, caller) -> get("/audit?limit=2"));
        to("readAudit (dossier)", (place, caller) -> get("/audit?limit=2&dossier=" + place.dossier()));
    }

    private void dossiers() {
        to("listDossiers", (place, caller) -> get("/dossiers"));
        to("openDossier", (place, caller) -> post("/dossiers", "{\"title\":\"A new one\"}"));
        to("readDossier", (place, caller) -> get("/dossiers/" + place.dossier()));
        to("renameDossier", (place, caller) -> patch("/dossiers/" + place.dossier(), "{\"title\":\"Renamed\"}")
                .ifMatch(world.house.get(Dossiers.class).get(place.dossier()).version()));
        to("listMembers", (place, caller) -> get("/dossiers/" + place.dossier() + "/members"));
        to(
                "grantRole",
                (place, caller) -> post(
                        "/dossiers/" + place.dossier() + "/members",
                        "{\"account\":\"" + person() + "\",\"role\":\"observer\"}"));
        to("readMember", (place, caller) -> get("/dossiers/" + place.dossier() + "/members/" + grant(place)));
        to("revokeRole", (place, caller) -> delete("/dossiers/" + place.dossier() + "/members/" + grant(place))
                .ifMatch(1));
        to("listDocuments", (place, caller) -> get("/dossiers/" + place.dossier() + "/documents"));
        to(
                "createDocument",
                (place, caller) -> post(
                        "/dossiers/" + place.dossier() + "/documents",
                        "{\"type\":\"resolutionDraft\",\"title\":\"New\",\"language\":\"en\"}"));
        to("importAkomaNtoso", (place, caller) -> post("/dossiers/" + place.dossier() + "/documents", "")
                .body(AKOMA_NTOSO, bytes(Sample.work(next("9")))));
        to("importHtml", (place, caller) -> post("/dossiers/" + place.dossier() + "/documents", "")
                .body("text/html", bytes(HTML)));
    }

    private void documents() {
        to("readDocument", (place, caller) -> get("/documents/" + place.document()));
        to("changeFacts", (place, caller) -> patch(
                        "/documents/" + place.document(), "{\"metadata\":{\"meeting\":\"61\"}}")
                .ifMatch(world.house.get(Documents.class).get(place.document()).version()));
        to(
                "addLanguage",
                (place, caller) -> post("/documents/" + empty(place) + "/languages", "{\"language\":\"es\"}"));
        to("readText", (place, caller) -> get(text(place, "fr")));
        to("readTextFile (akn.xml)", (place, caller) -> get(text(place, "fr") + ".akn.xml"));
        to("readTextFile (pdf)", (place, caller) -> get(text(place, "fr") + ".pdf"));
        to("readTextFile (txt)", (place, caller) -> get(text(place, "fr") + ".txt"));
        to("compareText", (place, caller) -> get(text(place, "en") + "/comparison?from=0"));
        to("readHistory", (place, caller) -> get(text(place, "fr") + "/history"));
        to("checkDocument", (place, caller) -> get("/documents/" + place.document() + "/checks"));
        to("readConcordance", (place, caller) -> get("/documents/" + place.document() + "/concordance"));
        to("listWaivers", (place, caller) -> get("/documents/" + place.document() + "/waivers"));
        to(
                "waive",
                (place, caller) -> post(
                        "/documents/" + place.document() + "/waivers",
                        "{\"finding\":{\"code\":\"segment.stale\",\"language\":\"fr\",\"block\":\"op-1\"},"
                                + "\"reason\":\"Agreed\"}"));
        to("readSegments", (place, caller) -> get(text(place, "fr") + "/segments"));
        to("setSegment (fr, translated)", (place, caller) -> segment(place, Language.FR, "translated"));
        to("setSegment (fr, reviewed)", (place, caller) -> segment(place, Language.FR, "reviewed"));
        to("setSegment (ru, reviewed)", (place, caller) -> segment(place, Language.RU, "reviewed"));
        to(
                "setAllSegments (fr)",
                (place, caller) -> post(text(place, "fr") + "/segments", "{\"state\":\"translated\"}"));
        to(
                "setAllSegments (ru)",
                (place, caller) -> post(text(place, "ru") + "/segments", "{\"state\":\"translated\"}"));
    }

    private void issuing() {
        to("listRevisions", (place, caller) -> get("/documents/" + place.document() + "/revisions"));
        to(
                "freezeRevision",
                (place, caller) ->
                        post("/documents/" + place.document() + "/revisions", "{\"name\":\"" + next("L.") + "\"}"));
        to("readRevision", (place, caller) -> get("/revisions/" + revision(place)));
        to(
                "readRevisionFile (akn.xml)",
                (place, caller) -> get("/revisions/" + revision(place) + "/languages/en.akn.xml"));
        to("readRevisionFile (pdf)", (place, caller) -> get("/revisions/" + revision(place) + "/languages/en.pdf"));
        to("readRevisionFile (txt)", (place, caller) -> get("/revisions/" + revision(place) + "/languages/en.txt"));
        to("listPackages", (place, caller) -> get("/documents/" + place.document() + "/packages"));
        to("makePackage", (place, caller) -> post("/revisions/" + revision(place) + "/packages", "{}"));
        to("readJob", (place, caller) -> get("/jobs/" + job(place).id()));
        to(
                "readPackage",
                (place, caller) -> get("/packages/" + job(place).result().orElseThrow()));
        to(
                "downloadPackage",
                (place, caller) -> get("/packages/" + job(place).result().orElseThrow() + ".asice"));
        to(
                "verifyPackage",
                (place, caller) -> get("/packages/" + job(place).result().orElseThrow() + "/verification"));
    }

    private void to(String row, Maker maker) {
        makers.put(row, maker);
    }

    private String next(String stem) {
        return stem + fresh.incrementAndGet();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Place place, String language) {
        return "/documents/" + place.document() + "/languages/" + language;
    }

    private Request authorized(Request request, Caller caller) {
        return caller == Caller.NOBODY
                ? request
                : request.with(
                        "Authorization",
                        "Bearer "
                                + world.house
                                        .get(Sessions.class)
                                        .open(caller.login(), World.PASSWORD, Origin.at("127.0.0.1"))
                                        .token());
    }

    private Account account(Caller caller) {
        return world.house.get(Accounts.class).find(world.person(caller));
    }

    private AccountId person() {
        return world.house
                .get(Accounts.class)
                .create(
                        World.SYSTEM,
                        new NewAccount(next("person"), "Somebody", Optional.empty(), false, World.PASSWORD))
                .id();
    }

    private DelegationId delegation() {
        return world.house
                .get(Delegations.class)
                .add(World.SYSTEM, Delegation.of(new DelegationId(next("X")), "A State"))
                .code();
    }

    private GrantId grant(Place place) {
        return world.house
                .get(Members.class)
                .grant(World.SYSTEM, place.dossier(), person(), Role.OBSERVER, Optional.empty())
                .grant()
                .id();
    }

    private DocumentId empty(Place place) {
        return world.house
                .get(Documents.class)
                .create(place.dossier(), DocumentType.RESOLUTION_DRAFT, "Empty", Language.EN, World.SYSTEM)
                .id();
    }

    private Request segment(Place place, Language language, String state) {
        SegmentView segment = world.house
                .get(Segments.class)
                .sideBySide(place.document(), language)
                .items()
                .get(state.equals("reviewed") ? 2 : 1);
        return put(
                        text(place, language.tag()) + "/segments/" + segment.block(),
                        "{\"state\":\"" + state + "\",\"sourceHash\":\""
                                + segment.sourceHash().hex() + "\"}")
                .ifMatch(segment.version());
    }

    private RevisionId revision(Place place) {
        return revisions.computeIfAbsent(place, none -> {
            Revision revision = world.house
                    .get(Revisions.class)
                    .freeze(place.document(), next("zero "), versions -> new java.util.TreeMap<>(), World.SYSTEM);
            return revision.id();
        });
    }

    /** Takes a job that was begun over HTTP as the place's own; whether another one could join it hangs on the time it takes. */
    void begun(Place place, String location) {
        JobId id = new JobId(location.substring(location.lastIndexOf('/') + 1));
        jobs.computeIfAbsent(place, none -> ended(id));
    }

    private PackageJob job(Place place) {
        return jobs.computeIfAbsent(
                place,
                none -> ended(world.house
                        .get(Packages.class)
                        .begin(revision(place), World.SYSTEM)
                        .id()));
    }

    private PackageJob ended(JobId id) {
        Packages packages = world.house.get(Packages.class);
        Awaitility.await()
                .until(() -> packages.job(id).state() == PackageJob.State.DONE
                        || packages.job(id).state() == PackageJob.State.FAILED);
        return packages.job(id);
    }
}
