package org.travaux.render.pdf.internal;

/** Names the way a list counts as the structure of a file does; ways that it has no name for count as ordinary numbers. */
final class Numbering {
    private Numbering() {}

    /** Returns the name for a list whose first label is this. */
    static String of(String label) {
        String bare = label.replaceAll("[^\\p{L}\\p{N}]", "");
        return switch (bare) {
            case "a" -> "LowerAlpha";
            case "A" -> "UpperAlpha";
            case "i" -> "LowerRoman";
            case "I" -> "UpperRoman";
            default -> "Decimal";
        };
    }
}
