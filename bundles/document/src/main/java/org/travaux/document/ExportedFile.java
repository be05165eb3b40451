package org.travaux.document;

/**
 * A text as a file, ready to leave the house.
 *
 * @param name the file's name, such as {@code A_RES_79_10.en.pdf}
 * @param mediaType what it is, such as {@code application/pdf}
 * @param bytes its content; the caller does not change it
 */
public record ExportedFile(String name, String mediaType, byte[] bytes) {}
