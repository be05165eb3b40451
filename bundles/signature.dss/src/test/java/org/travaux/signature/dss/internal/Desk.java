package org.travaux.signature.dss.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.travaux.base.Clock;
import org.travaux.signature.TrustAnchors;

/** A clerk's desk for tests: a signer over a directory, a verifier, and something to sign. */
final class Desk {
    static final Instant NOW = Instant.now();

    final DssSigner signer;
    final DssVerifier verifier = new DssVerifier();

    Desk(Path directory) {
        this(directory, () -> NOW, Keys.NONE);
    }

    Desk(Path directory, Clock clock, SignatureConfig config) {
        this.signer = new DssSigner(config, directory, clock);
    }

    TrustAnchors trust() {
        return TrustAnchors.ofPem(signer.trustAnchors());
    }

    static byte[] pdf(String text) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
