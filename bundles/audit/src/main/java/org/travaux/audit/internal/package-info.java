/** How the record is kept: {@link org.travaux.audit.internal.ChainedAuditTrail} writes each act as the next link of its chain. */
package org.travaux.audit.internal;
