package org.travaux.render.pdf.internal;

/** Names everything that can change a byte of a rendering. */
final class RendererVersion {
    private static final String OPENPDF = "OpenPDF 2.0.5";
    /** Raised with every change of the layout. */
    private static final String LAYOUT = "2";

    private RendererVersion() {}

    /** Returns the name of this renderer with these fonts on this Java. */
    static String of(String travaux, String fonts) {
        return "Travaux " + travaux + " layout " + LAYOUT + "; " + OPENPDF + "; fonts " + fonts.substring(0, 16)
                + "; JDK " + System.getProperty("java.vm.version") + " " + System.getProperty("java.vendor");
    }
}
