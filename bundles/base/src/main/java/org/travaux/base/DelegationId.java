package org.travaux.base;

/**
 * The identifier of a delegation, by its short code such as {@code KZ}.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens or underscores
 */
public record DelegationId(String value) {
    public DelegationId {
        Identifiers.check("delegation", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
