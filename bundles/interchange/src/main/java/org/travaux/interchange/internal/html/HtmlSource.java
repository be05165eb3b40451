package org.travaux.interchange.internal.html;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.travaux.base.Invalid;
import org.travaux.interchange.internal.xml.EncodedFile;
import org.travaux.interchange.internal.xml.XmlElement;

/** Parses simple HTML into elements. Scripts and styles are skipped, open elements close where a text ends. */
final class HtmlSource {
    private static final Pattern TOKEN = Pattern.compile(
            "<!--.*?(?:-->|\\z)|<![^>]*+(?:>|\\z)|<(script|style)\\b.*?(?:</\\1\\s*>|\\z)|<(/?)([a-zA-Z][a-zA-Z0-9]*+)"
                    + "((?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+)>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-zA-Z_:][-a-zA-Z0-9_:.]*+)\\s*=\\s*(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-z]{2,6});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "shy", "\u00ad");
    private static final Pattern META =
            Pattern.compile("<meta\\s[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*([-a-zA-Z0-9_:.]+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> LATIN = Set.of("iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii");
    private static final Set<String> VOID = Set.of(
            "br", "hr", "img", "input", "link", "meta", "col", "area", "base", "embed", "source", "track", "wbr");
    private static final int MAX_DEPTH = 100;
    private static final int MAX_ELEMENTS = 300_000;

    private HtmlSource() {}

    static XmlElement parse(InputStream file, Optional<String> charset) {
        String html =
                EncodedFile.read(file).characters(charset.map(HtmlSource::asBrowsersRead), HtmlSource::metaCharset);
        XmlElement root = new XmlElement("html-file", "", null, 1);
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(root);
        Matcher token = TOKEN.matcher(html);
        int from = 0;
        int line = 1;
        int elements = 0;
        while (token.find()) {
            text(html.substring(from, token.start()), open.peek(), line);
            line += newlines(html, from, token.start());
            if (token.group(3) != null) {
                elements++;
                if (elements > MAX_ELEMENTS || open.size() > MAX_DEPTH) {
                    throw Invalid.because("import.unsafe", "The file has too many or too deep elements.")
                            .at("line", line);
                }
                tag(token, open, line);
            }
            line += newlines(html, token.start(), token.end());
            from = token.end();
        }
        text(html.substring(from), open.peek(), line);
        return root;
    }

    private static void tag(Matcher token, Deque<XmlElement> open, int line) {
        String name = token.group(3).toLowerCase(Locale.ROOT);
        if (!token.group(2).isEmpty()) {
            close(name, open);
            return;
        }
        if (name.equals("p") && open.peek().is("p")) {
            open.pop();
        }
        XmlElement element = new XmlElement(name.equals("br") ? "eol" : name, "", open.peek(), line);
        Matcher attribute = ATTRIBUTE.matcher(token.group(4));
        while (attribute.find()) {
            String value = attribute.group(2) != null
                    ? attribute.group(2)
                    : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
            String meant = unescaped(value);
            EncodedFile.requireText(meant, line);
            element.attributes().put(attribute.group(1).toLowerCase(Locale.ROOT), meant);
        }
        if (!VOID.contains(name) && !token.group(4).endsWith("/")) {
            open.push(element);
        }
    }

    private static void close(String name, Deque<XmlElement> open) {
        if (open.stream().noneMatch(e -> e.is(name))) {
            return;
        }
        while (!open.pop().is(name)) {
            // what was left open inside closes with it
        }
    }

    private static void text(String raw, XmlElement parent, int line) {
        if (!raw.isEmpty()) {
            String meant = unescaped(raw);
            EncodedFile.requireText(meant, line);
            parent.content().add(meant);
        }
    }

    private static String unescaped(String raw) {
        return ENTITY.matcher(raw).replaceAll(m -> Matcher.quoteReplacement(character(m.group(1), m.group())));
    }

    private static String character(String name, String whole) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, whole);
        }
        int code =
                name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
    }

    private static Optional<String> metaCharset(String head) {
        Matcher meta = META.matcher(head);
        return meta.find() ? Optional.of(asBrowsersRead(meta.group(1))) : Optional.empty();
    }

    /** What calls itself Latin-1 or ASCII on the web is windows-1252, by the Encoding Standard. */
    private static String asBrowsersRead(String charset) {
        return LATIN.contains(charset.toLowerCase(Locale.ROOT)) ? "windows-1252" : charset;
    }

    private static int newlines(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                count++;
            }
        }
        return count;
    }
}
