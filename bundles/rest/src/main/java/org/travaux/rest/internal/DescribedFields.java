package org.travaux.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.travaux.base.Language;
import org.travaux.comparison.Change;
import org.travaux.document.Authenticity;
import org.travaux.document.DocumentType;
import org.travaux.document.Finding;
import org.travaux.document.Stage;
import org.travaux.identity.Permission;
import org.travaux.identity.Role;
import org.travaux.packaging.PackageJob;
import org.travaux.packaging.VerificationReport;
import org.travaux.signature.SignatureReport;
import org.travaux.translation.SegmentState;

/**
 * What the fields of the wire hold. One name means one thing everywhere, so most rules are of a name; where it does not, of a
 * schema and a name. A view has all of its fields, a body all but those that say they may be {@code null}, a patch any of them.
 */
final class DescribedFields {
    static final String SCHEMA = "#/components/schemas/";
    static final String IDENTIFIER = "^[A-Za-z0-9._-]{1,64}$";

    /** Left out, not {@code null}, where there is nothing to say. */
    private static final Set<String> LEFT_OUT = Set.of("SessionView.token");

    /** May be {@code null}, which a reference to another schema cannot say of itself. */
    private static final Set<String> EMPTY_REFERENCES = Set.of(
            "SegmentItemView.by",
            "SegmentItemView.translator",
            "JobView.result",
            "JobView.problem",
            "OwnPatch.password",
            "ReportView.record");

    private static final Map<String, Consumer<ObjectNode>> RULES = rules();

    private DescribedFields() {}

    /** Completes all schemas. */
    static void complete(ObjectNode schemas) {
        DomainParams.types().forEach(type -> identifier(schemas.putObject(type.getSimpleName())));
        oneOf(schemas.putObject(Language.class.getSimpleName()), tags());
        schemas.fields().forEachRemaining(schema -> complete(schema.getKey(), (ObjectNode) schema.getValue()));
    }

    private static void complete(String name, ObjectNode schema) {
        schema.remove("nullable");
        JsonNode fields = schema.path("properties");
        if (fields.isMissingNode()) {
            return;
        }
        ArrayNode required = schema.has("required") ? null : schema.putArray("required");
        for (String field : names(fields)) {
            ObjectNode described = (ObjectNode) fields.path(field);
            boolean mayBeNull = described.path("nullable").asBoolean();
            boolean optional = name.endsWith("Patch") || name.endsWith("Body") && mayBeNull;
            if (required != null && !optional && !LEFT_OUT.contains(name + "." + field)) {
                required.add(field);
            }
            if (!described.has("$ref") && !described.path("items").has("$ref")) {
                rule(name, field).accept(described);
            }
            described.remove("nullable");
            if (mayBeNull || name.endsWith("Patch") || EMPTY_REFERENCES.contains(name + "." + field)) {
                orNull(described);
            }
        }
        if (required != null && required.isEmpty()) {
            schema.remove("required");
        }
    }

    private static Consumer<ObjectNode> rule(String schema, String field) {
        return RULES.getOrDefault(schema + "." + field, RULES.getOrDefault(field, described -> {}));
    }

    private static void orNull(ObjectNode described) {
        if (described.has("$ref")) {
            String reference = described.remove("$ref").asText();
            ArrayNode either = described.putArray("anyOf");
            either.addObject().put("$ref", reference);
            either.addObject().put("type", "null");
            return;
        }
        String type = described.path("type").asText();
        described.putArray("type").add(type).add("null");
        if (described.has("enum")) {
            ((ArrayNode) described.path("enum")).addNull();
        }
    }

    private static Map<String, Consumer<ObjectNode>> rules() {
        Map<String, Consumer<ObjectNode>> rules = new HashMap<>();
        each(
                rules,
                DescribedFields::identifier,
                "id",
                "document",
                "dossier",
                "revision",
                "block",
                "container",
                "account");
        each(rules, DescribedFields::identifier, "package", "AccountBody.delegation", "DelegationBody.code");
        each(rules, field -> field.put("format", "date-time"), "at", "created", "made", "frozenAt", "expires");
        each(rules, field -> field.put("format", "date-time"), "time", "stamped");
        each(rules, field -> field.put("format", "date"), "HitView.date");
        each(rules, DescribedFields::digest, "sha256", "hash", "contentHash", "sourceHash", "targetHash", "schemaHash");
        each(rules, DescribedFields::digest, "RecordExtract.head");
        each(rules, field -> oneOf(field, tags()), "language", "source");
        each(rules, field -> oneOf(items(field), tags()), "languages", "translates");
        each(rules, field -> field.put("minimum", 0), "version", "sourceVersion", "bytes", "hits", "total", "number");
        words(rules);
        lengths(rules);
        each(rules, field -> field.put("description", "The cursor of the next page, if there is one"), "next");
        each(rules, field -> field.put("additionalProperties", true), "manifest");
        each(rules, field -> field.put("description", "A tree in the JSON of ProseMirror, of schema.json"), "tree");
        return rules;
    }

    private static void words(Map<String, Consumer<ObjectNode>> rules) {
        List<String> states = names(PackageJob.State.values());
        for (String schema : List.of("SummaryView", "DocumentView", "DocumentBody")) {
            each(rules, words(DocumentType.values(), DocumentType::wireName), schema + ".type");
            each(rules, words(Stage.values(), Stage::wireName), schema + ".stage");
        }
        each(rules, words(Authenticity.values(), Authenticity::wireName), "authenticity");
        each(rules, words(Role.values(), Role::wireName), "role");
        each(rules, field -> words(Role.values(), Role::wireName).accept(items(field)), "roles");
        each(rules, field -> words(Permission.values(), Permission::code).accept(items(field)), "permissions");
        each(rules, field -> oneOf(field, names(Finding.Severity.values())), "severity");
        each(rules, words(SegmentState.values(), SegmentState::wireName), "state");
        each(rules, field -> oneOf(field, states), "JobView.state");
        each(rules, field -> oneOf(field, names(PackageJob.Phase.values())), "JobView.phase");
        each(rules, field -> oneOf(field, List.of("package")), "JobView.kind");
        each(rules, field -> oneOf(field, names(VerificationReport.Verdict.values())), "ReportView.verdict");
        each(rules, field -> oneOf(field, names(VerificationReport.Kind.values())), "ReportView.kind");
        each(rules, field -> oneOf(field, names(SignatureReport.Verdict.values())), "SignatureView.verdict");
        each(rules, words(Change.Op.values(), Change.Op::wireName), "ChangeView.op");
        each(rules, field -> oneOf(field, List.of("ok", "degraded")), "HealthView.status");
    }

    private static void lengths(Map<String, Consumer<ObjectNode>> rules) {
        each(rules, longest(120), "AccountBody.name", "AccountPatch.name");
        each(rules, longest(200), "DelegationBody.name", "RenameBody.name");
        each(rules, longest(300), "DossierBody.title");
        each(rules, longest(2_000), "DocumentBody.title");
        each(rules, longest(100), "RevisionBody.name");
        each(rules, longest(1_000), "WaiverBody.reason");
        each(rules, field -> field.put("pattern", "^[a-z0-9][a-z0-9._@+-]{1,63}$"), "AccountBody.login");
        each(
                rules,
                longest(200).andThen(field -> field.put("minLength", 12)),
                "AccountBody.password",
                "AccountPatch.password",
                "PasswordBody.fresh");
        each(
                rules,
                field -> ((ObjectNode) field.path("additionalProperties"))
                        .putArray("type")
                        .add("string")
                        .add("null"),
                "FactsBody.metadata");
    }

    private static void each(Map<String, Consumer<ObjectNode>> rules, Consumer<ObjectNode> rule, String... fields) {
        for (String field : fields) {
            rules.put(field, rule);
        }
    }

    private static Consumer<ObjectNode> longest(int characters) {
        return field -> field.put("maxLength", characters);
    }

    static void identifier(ObjectNode field) {
        field.put("type", "string").put("pattern", IDENTIFIER);
    }

    private static void digest(ObjectNode field) {
        field.put("pattern", "^[0-9a-f]{64}$").put("description", "A SHA-256 digest");
    }

    private static ObjectNode items(ObjectNode field) {
        return (ObjectNode) field.path("items");
    }

    static List<String> tags() {
        return Arrays.stream(Language.values()).map(Language::tag).toList();
    }

    private static <E> Consumer<ObjectNode> words(E[] values, Function<E, String> word) {
        List<String> words = Arrays.stream(values).map(word).toList();
        return field -> oneOf(field, words);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static void oneOf(ObjectNode field, List<String> words) {
        ArrayNode allowed = field.put("type", "string").putArray("enum");
        words.forEach(allowed::add);
    }
}
