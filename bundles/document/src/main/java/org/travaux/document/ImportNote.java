package org.travaux.document;

/**
 * One remark of an import.
 *
 * @param code stable, such as {@code import.element-unknown}
 * @param place where in the file, such as {@code line 12: statement/mainBody/paragraph[3]}
 * @param message one English sentence
 */
public record ImportNote(String code, Finding.Severity severity, String place, String message) {}
