package org.travaux.signature.dss.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the ASiC manifest (ETSI EN 319 162-1, A.4): which parts it names and the SHA-256 digest of each. */
final class AsicManifest {
    private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    private final SortedMap<String, byte[]> digests;

    private AsicManifest(SortedMap<String, byte[]> digests) {
        this.digests = digests;
    }

    /** Returns the manifest, or nothing where these bytes are none. */
    static Optional<AsicManifest> read(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(xml));
            SortedMap<String, byte[]> digests = new TreeMap<>();
            NodeList references = document.getElementsByTagNameNS(ASIC, "DataObjectReference");
            for (int i = 0; i < references.getLength(); i++) {
                Element reference = (Element) references.item(i);
                String value = reference
                        .getElementsByTagNameNS(DSIG, "DigestValue")
                        .item(0)
                        .getTextContent();
                digests.put(
                        reference.getAttribute("URI"), Base64.getMimeDecoder().decode(value));
            }
            return Optional.of(new AsicManifest(digests));
        } catch (SAXException
                | IOException
                | ParserConfigurationException
                | IllegalArgumentException
                | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** Returns the parts it names. */
    Iterable<String> parts() {
        return digests.keySet();
    }

    /** Returns what is wrong with a part that it names. */
    Optional<String> fault(String part, Map<String, byte[]> entries) {
        byte[] content = entries.get(part);
        if (content == null) {
            return Optional.of("The part is missing.");
        }
        return MessageDigest.isEqual(sha256(content), digests.get(part))
                ? Optional.empty()
                : Optional.of("The part was changed after it was sealed.");
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
