package org.travaux.identity;

/** A grant together with the account that holds it. */
public record Member(Account account, Grant grant) {}
