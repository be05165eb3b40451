/**
 * The edge of the product: what every answer of the port has in common, whoever makes it.
 *
 * <p>{@code Edge} sees each request first and gives its answer the headers that protect a browser. {@code ServerRefusals}
 * speaks for the HTTP server where a request is none, {@code RefusalPage} where no servlet had an answer; both say it in the
 * words of {@code Refusal}. See ADR 18.
 */
package org.travaux.edge.internal;
