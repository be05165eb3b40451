package org.travaux.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of docs/architecture.md: on which floor a bundle stands, and which third parties it alone knows.
 *
 * <p>A new bundle gets a row here; a class of a bundle without a row fails the test.
 */
final class House {

    /** The floors, from the ground up; a bundle of the domain uses those below its own. */
    enum Floor {
        FOUNDATION,
        GROUND,
        PEOPLE,
        TEXT,
        CRAFT,
        DESK,
        ISSUING,
        DRIVEN,
        DRIVING
    }

    /** One row: the floor, and the packages of third parties. */
    record Row(Floor floor, List<String> thirdParties) {}

    private static final Map<String, Row> ROWS = Map.ofEntries(
            row("base", Floor.FOUNDATION),
            row("prose", Floor.GROUND, "com.fasterxml.jackson.core"),
            row("audit", Floor.GROUND),
            row("identity", Floor.PEOPLE, "org.springframework.security.crypto", "org.bouncycastle"),
            row("document", Floor.TEXT),
            row("collaboration", Floor.CRAFT),
            row("editorial", Floor.CRAFT, "com.ibm.icu"),
            row("comparison", Floor.CRAFT, "com.github.difflib"),
            row("search", Floor.CRAFT),
            row("signature", Floor.CRAFT),
            row("translation", Floor.DESK, "com.ibm.icu"),
            row("packaging", Floor.ISSUING),
            row(
                    "store.jdbc",
                    Floor.DRIVEN,
                    "com.zaxxer.hikari",
                    "org.sqlite",
                    "org.postgresql",
                    "liquibase",
                    "com.fasterxml.jackson.core"),
            row("search.lucene", Floor.DRIVEN, "org.apache.lucene", "com.ibm.icu"),
            row("render.pdf", Floor.DRIVEN, "com.lowagie", "org.openpdf", "com.ibm.icu"),
            row(
                    "signature.dss",
                    Floor.DRIVEN,
                    "eu.europa.esig",
                    "org.apache.pdfbox",
                    "org.bouncycastle",
                    "jakarta.xml.bind"),
            row("interchange", Floor.DRIVEN),
            row(
                    "rest",
                    Floor.DRIVING,
                    "org.apache.cxf",
                    "javax.ws.rs",
                    "javax.servlet",
                    "com.fasterxml.jackson",
                    "io.swagger.v3"),
            row("live", Floor.DRIVING, "javax.websocket", "javax.servlet", "com.fasterxml.jackson.core"),
            row("web", Floor.DRIVING, "javax.servlet"),
            row("edge", Floor.DRIVING, "javax.servlet", "org.eclipse.jetty", "org.ops4j.pax.web"),
            row("shell", Floor.DRIVING, "org.apache.karaf.shell"));

    /** What every bundle may use: the platform, its annotations and the log. */
    private static final List<String> COMMON = List.of("java", "org.w3c.dom", "org.xml.sax", "org.osgi", "org.slf4j");

    /** Packages below javax that do not come with the JDK. */
    private static final List<String> JAVAX_THIRD_PARTIES = List.of(
            "javax.ws.rs",
            "javax.servlet",
            "javax.websocket",
            "javax.inject",
            "javax.validation",
            "javax.persistence",
            "javax.xml.bind");

    private House() {}

    /** Returns the names of all bundles that have a row. */
    static Set<String> bundles() {
        return ROWS.keySet();
    }

    /** Returns the row of a bundle. */
    static Row row(String bundle) {
        return ROWS.get(bundle);
    }

    /** Returns the bundle of a class of ours; {@code search.lucene} is not {@code search}. */
    static Optional<String> bundleOf(JavaClass type) {
        return ROWS.keySet().stream()
                .filter(name -> within("org.travaux." + name, type.getPackageName()))
                .max((one, other) -> Integer.compare(one.length(), other.length()));
    }

    /** Tells whether a bundle may see another one. */
    static boolean maySee(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        Floor own = ROWS.get(from).floor();
        Floor other = ROWS.get(to).floor();
        return switch (own) {
            case DRIVEN, DRIVING -> other.compareTo(Floor.DRIVEN) < 0 && !from.equals("web");
            default -> other.compareTo(own) < 0;
        };
    }

    /** Tells whether a type is neither ours nor the platform's. */
    static boolean isThirdParty(JavaClass type) {
        String name = type.getPackageName();
        if (name.isEmpty() || within("org.travaux", name)) {
            return false;
        }
        if (within("javax", name)) {
            return JAVAX_THIRD_PARTIES.stream().anyMatch(prefix -> within(prefix, name));
        }
        return COMMON.stream().noneMatch(prefix -> within(prefix, name));
    }

    /** Tells whether a bundle may use a third party's type inside. */
    static boolean mayUse(String bundle, JavaClass type) {
        return ROWS.get(bundle).thirdParties().stream().anyMatch(prefix -> within(prefix, type.getPackageName()));
    }

    /** Tells whether a class stands in a package that its bundle exports. */
    static boolean isExported(JavaClass type) {
        return type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith("org.osgi.annotation.bundle.Export"))
                .orElse(false);
    }

    private static boolean within(String prefix, String name) {
        return name.equals(prefix) || name.startsWith(prefix + ".");
    }

    private static Map.Entry<String, Row> row(String name, Floor floor, String... thirdParties) {
        return entry(name, new Row(floor, List.of(thirdParties)));
    }
}
