package org.travaux.audit;

/** An event together with its link. */
public record AuditEntry(AuditEvent event, AuditLink link) {}
