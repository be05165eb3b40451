package org.travaux.signature.dss.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The ASiC manifest (ETSI EN 319 162-1, A.4): which signature it is for, which parts it names and the SHA-256 digest of each.
 */
final class AsicManifest {
    private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private final String signature;
    private final SortedMap<String, byte[]> digests;

    private AsicManifest(String signature, SortedMap<String, byte[]> digests) {
        this.signature = signature;
        this.digests = digests;
    }

    /** Returns the manifest, or nothing where these bytes are none. */
    static Optional<AsicManifest> read(byte[] xml) {
        try {
            Document document = parse(xml);
            SortedMap<String, byte[]> digests = new TreeMap<>();
            NodeList references = document.getElementsByTagNameNS(ASIC, "DataObjectReference");
            for (int i = 0; i < references.getLength(); i++) {
                Element reference = (Element) references.item(i);
                if (!child(reference, DSIG, "DigestMethod")
                        .getAttribute("Algorithm")
                        .equals(SHA256)) {
                    return Optional.empty();
                }
                String value = child(reference, DSIG, "DigestValue").getTextContent();
                digests.put(reference.getAttribute("URI"), Base64.getDecoder().decode(value.strip()));
            }
            String signature =
                    child(document.getDocumentElement(), ASIC, "SigReference").getAttribute("URI");
            return Optional.of(new AsicManifest(signature, digests));
        } catch (SAXException
                | IOException
                | ParserConfigurationException
                | IllegalArgumentException
                | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static Document parse(byte[] xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new ByteArrayInputStream(xml));
    }

    private static Element child(Element parent, String namespace, String name) {
        return (Element) parent.getElementsByTagNameNS(namespace, name).item(0);
    }

    /** Returns the entry that signs it. */
    String signature() {
        return signature;
    }

    /** Returns the parts it names. */
    Set<String> parts() {
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
