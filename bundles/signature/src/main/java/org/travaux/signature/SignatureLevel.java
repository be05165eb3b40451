package org.travaux.signature;

/**
 * How long a signature can be believed (ETSI EN 319 142 and 319 122, baseline levels). A level includes those before it.
 */
public enum SignatureLevel {
    /** A signature with its certificate; its time is the signer's word. */
    B,
    /** A time-stamping authority vouches for the time. */
    T,
    /** All that is needed to check revocation is inside. */
    LT,
    /** An archive time stamp protects what is inside. */
    LTA
}
