package org.travaux.translation;

/**
 * Quotations in double marks, whatever the marks of the language.
 *
 * @param count how many pairs
 * @param balanced whether no mark is alone
 */
record Quotes(int count, boolean balanced) {
    private static final String MARKS = "“”„«»\"";

    static Quotes in(String text) {
        long marks = text.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
        long left = text.chars().filter(c -> c == '«').count();
        long right = text.chars().filter(c -> c == '»').count();
        return new Quotes((int) (marks / 2), marks % 2 == 0 && left == right);
    }
}
