package org.travaux.interchange.internal.text;

/** Names that reading and writing share. */
public final class Vocabulary {
    /** The namespace of Akoma Ntoso 3.0. */
    public static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /** The namespace of what the form has no place for: facts, and suggestions about whole blocks. */
    public static final String OWN_NAMESPACE = "urn:travaux:facts";

    /** The class of a paragraph that stands only where the form wants one. */
    public static final String EMPTY = "empty";

    private Vocabulary() {}
}
