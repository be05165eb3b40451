package org.travaux.render.pdf.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.travaux.base.Language;

class SameBytesTest {
    @ParameterizedTest
    @MethodSource("org.travaux.render.pdf.internal.Rendered#languages")
    void comeFromASecondRender(Language language) {
        byte[] again = Rendered.RENDERER.render(Everything.in(language)).bytes();

        assertThat(again).isEqualTo(Rendered.in(language).bytes());
    }

    @Test
    void comeFromAnotherProcessElsewhereAndInAnotherOrder() throws Exception {
        TreeMap<String, String> here = new TreeMap<>();
        Language.OFFICIAL.forEach(l -> here.put(l.tag(), Rendered.in(l).digest().hex()));

        TreeMap<String, String> there = elsewhere("Asia/Kamchatka", "ar", "EG", "en ru zh fr es ar");

        assertThat(there).isEqualTo(here);
    }

    @Test
    void comeFromSeveralThreadsAtOnce() {
        List<Language> mixed = new ArrayList<>(Language.OFFICIAL);
        mixed.addAll(Language.OFFICIAL);
        Collections.reverse(mixed);

        mixed.parallelStream().forEach(l -> assertThat(
                        Rendered.RENDERER.render(Rendered.text(l)).digest())
                .isEqualTo(Rendered.in(l).digest()));
    }

    @Test
    void changeWithTheText() {
        assertThat(Rendered.in(Language.EN).digest())
                .isNotEqualTo(Rendered.in(Language.FR).digest());
    }

    private static TreeMap<String, String> elsewhere(String zone, String language, String country, String order)
            throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Duser.timezone=" + zone,
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Dfile.encoding=ISO-8859-1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", classPath()),
                        Elsewhere.class.getName(),
                        order)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String lines = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        TreeMap<String, String> digests = new TreeMap<>();
        lines.lines().map(line -> line.split(" ")).forEach(parts -> digests.put(parts[0], parts[1]));
        return digests;
    }

    /** The places of the classes that matter, whoever loaded them. */
    private static String classPath() {
        return java.util.stream.Stream.of(
                        SameBytesTest.class,
                        PdfRenderer.class,
                        Language.class,
                        org.travaux.prose.Node.class,
                        org.travaux.document.Manuscript.class,
                        org.travaux.editorial.Masthead.class,
                        com.lowagie.text.Document.class,
                        org.slf4j.Logger.class,
                        org.slf4j.impl.StaticLoggerBinder.class,
                        org.osgi.framework.BundleContext.class,
                        classOf("com.fasterxml.jackson.core.JsonFactory"),
                        classOf("com.ibm.icu.text.RuleBasedNumberFormat"))
                .map(type -> Path.of(java.net.URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .distinct()
                .collect(java.util.stream.Collectors.joining(System.getProperty("path.separator")));
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            return SameBytesTest.class;
        }
    }
}
