package org.travaux.rest.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.travaux.document.Blocks;
import org.travaux.document.Manuscript;
import org.travaux.document.Rendering;
import org.travaux.document.spi.Renderer;

/** Renders the title and calls it a PDF. */
final class FakeRenderer implements Renderer {
    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public Rendering render(Manuscript manuscript) {
        String page = "%PDF-1.7\n" + manuscript.language().tag() + " " + Blocks.title(manuscript.tree()) + "\n";
        return new Rendering(page.getBytes(UTF_8), 1, "fake 1");
    }
}
