/**
 * The WebSocket of live drafting: bounds and reads what arrives, asks who it is, and carries messages to and from the authority.
 *
 * <p>One {@link org.travaux.live.internal.Connection} for each socket. A client says {@code hello} (who it is), {@code join} (which
 * text, of which schema, from which version), {@code commit} (base, reference, steps), {@code presence} (its cursor) and
 * {@code ping}; it hears {@code init}, {@code update}, {@code ack}, {@code reject}, {@code presence}, {@code resync}, {@code error} and
 * {@code pong}. {@link org.travaux.live.internal.Incoming} reads the former, {@link org.travaux.live.internal.Wire} writes the latter. What
 * concerns a commit is answered by {@code reject} with its reference, everything else by {@code error}; both carry a stable code.
 *
 * <p>Everything is bounded: messages, how many a second ({@link org.travaux.live.internal.Rate}), cursors, the frames that wait for a
 * slow reader ({@link org.travaux.live.internal.Outbox}), connections, and how long one may stay without greeting. No thread of a text
 * ever waits for a socket.
 */
package org.travaux.live.internal;
