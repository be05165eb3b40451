package org.travaux.interchange.internal.xml;

import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.travaux.base.Invalid;

/**
 * Parses XML that nobody trusts: no document type definition, no entities beyond the five of XML, and limits on bytes, depth,
 * elements and attributes.
 */
public final class XmlSource {
    /** The largest file that is read. */
    public static final long MAX_BYTES = 10L * 1024 * 1024;

    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml\\s[^>]*?\\bencoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final int MAX_DEPTH = 200;
    private static final int MAX_ELEMENTS = 300_000;
    private static final int MAX_ATTRIBUTES = 100;
    private static final int MAX_ATTRIBUTE_LENGTH = 20_000;

    private int depth;
    private int elements;

    private XmlSource() {}

    /**
     * Returns the root element.
     *
     * @param charset the charset the file was sent with, if any
     */
    public static XmlElement parse(InputStream file, Optional<String> charset) {
        return new XmlSource().read(EncodedFile.read(file).characters(charset, XmlSource::declaredEncoding));
    }

    /** Refuses a file as larger than we read. */
    public static Invalid tooLarge() {
        return Invalid.tooLarge("import.too-large", "The file is larger than 10 MB.", MAX_BYTES);
    }

    private static Optional<String> declaredEncoding(String head) {
        Matcher declaration = DECLARATION.matcher(head);
        return declaration.lookingAt() ? Optional.ofNullable(declaration.group(1)) : Optional.empty();
    }

    private XmlElement read(String file) {
        XMLStreamReader reader = null;
        try {
            reader = factory().createXMLStreamReader(new StringReader(file));
            return build(reader);
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw malformed(e, reader);
        } finally {
            close(reader);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("an external entity was asked for");
        });
        return factory;
    }

    private XmlElement build(XMLStreamReader reader) throws XMLStreamException {
        XmlElement root = null;
        Deque<XmlElement> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = element(reader, open.peek());
                    root = root == null ? element : root;
                    open.push(element);
                    limit(++depth <= MAX_DEPTH, "The file nests more than 200 elements.", reader);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    open.pop();
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        EncodedFile.requireText(
                                reader.getText(), reader.getLocation().getLineNumber());
                        open.peek().content().add(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unsafe(reader);
                default -> {}
            }
        }
        return root;
    }

    private XmlElement element(XMLStreamReader reader, XmlElement parent) {
        limit(++elements <= MAX_ELEMENTS, "The file has more than 300,000 elements.", reader);
        limit(reader.getAttributeCount() <= MAX_ATTRIBUTES, "An element has more than 100 attributes.", reader);
        XmlElement element = new XmlElement(
                reader.getLocalName(),
                reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI(),
                parent,
                reader.getLocation().getLineNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            limit(reader.getAttributeValue(i).length() <= MAX_ATTRIBUTE_LENGTH, "An attribute is too long.", reader);
            EncodedFile.requireText(reader.getAttributeValue(i), element.line());
            element.attributes().put(key(reader, i), reader.getAttributeValue(i));
        }
        return element;
    }

    /** Attributes of other namespaces have the namespace in their name, so that none is taken for one of the form. */
    private static String key(XMLStreamReader reader, int i) {
        String name = reader.getAttributeLocalName(i);
        if ("xml".equals(reader.getAttributePrefix(i))) {
            return "xml:" + name;
        }
        String namespace = reader.getAttributeNamespace(i);
        return namespace == null || namespace.isEmpty() ? name : "{" + namespace + "}" + name;
    }

    private static void limit(boolean within, String sentence, XMLStreamReader reader) {
        if (!within) {
            throw at(Invalid.because("import.unsafe", sentence), reader.getLocation());
        }
    }

    private static Invalid unsafe(XMLStreamReader reader) {
        return at(
                Invalid.because("import.unsafe", "The file has a document type definition or entities of its own."),
                reader.getLocation());
    }

    private static Invalid malformed(Exception e, XMLStreamReader reader) {
        Invalid invalid = Invalid.because("import.malformed", "The file is not well-formed XML.", Map.of(), e);
        if (e instanceof XMLStreamException stream && stream.getLocation() != null) {
            return at(invalid, stream.getLocation());
        }
        return reader == null ? invalid : at(invalid, reader.getLocation());
    }

    private static Invalid at(Invalid invalid, Location location) {
        return location == null
                ? invalid
                : invalid.at("line", location.getLineNumber()).at("column", location.getColumnNumber());
    }

    private static void close(XMLStreamReader reader) {
        if (reader != null) {
            try {
                reader.close();
            } catch (XMLStreamException e) {
                throw new IllegalStateException("a reader of bytes in memory closes", e);
            }
        }
    }
}
