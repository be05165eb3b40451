/**
 * The REST API under {@code /api/v1}: one resource per file, each of which parses, delegates and presents.
 *
 * <p>{@link org.travaux.rest.internal.RestServer} serves all {@link org.travaux.rest.internal.RestResource}s. What they share
 * stands beside them: {@code Authentication} finds out who asks, {@code Desk} opens documents for those who may,
 * {@code BoundedBodies} keeps requests small, {@code ProblemMapper} answers every failure as an RFC 9457 problem, and
 * {@code Wire} knows pages, versions and addresses. Wire types are records named {@code …Body} (in) and {@code …View} (out).
 */
package org.travaux.rest.internal;
