package org.travaux.render.pdf.internal;

/** A font file that the renderer sets text in; the order is that of the renderer version. */
enum Typeface {
    SERIF("NotoSerif_400Regular.ttf", false),
    SERIF_ITALIC("NotoSerif_400Regular_Italic.ttf", false),
    SERIF_BOLD("NotoSerif_700Bold.ttf", false),
    SERIF_BOLD_ITALIC("NotoSerif_700Bold_Italic.ttf", false),
    CHINESE("NotoSerifSC_400Regular.ttf", false),
    CHINESE_BOLD("NotoSerifSC_700Bold.ttf", false),
    ARABIC("Amiri_400Regular.ttf", true),
    ARABIC_BOLD("Amiri_700Bold.ttf", true);

    private final String file;
    private final boolean shaped;

    Typeface(String file, boolean shaped) {
        this.file = file;
        this.shaped = shaped;
    }

    /** Returns the name of its file. */
    String file() {
        return file;
    }

    /** Tells whether its letters join and need the shaping engine; the others are set letter by letter. */
    boolean isShaped() {
        return shaped;
    }
}
