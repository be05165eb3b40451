/**
 * Replays what another ProseMirror did and compares: every step accepted or refused alike, every mapped step and every
 * document equal.
 *
 * <p>A trace is a file of JSON lines. The first is a schema, {@code {"nodes", "marks"}}; each further one is a document,
 * {@code {"start", "ops": [{"s", "ok", "k", "m", "d"}], "end"}}: the step {@code s} was accepted or not by apply and check
 * ({@code ok}); mapped through the maps of the last {@code k} accepted steps before it, it is {@code m}, null where it was
 * dropped; after it the document is {@code d}. The last three may be missing. Our own generator also writes {@code i}, the
 * inverse of an accepted step, and {@code inv} where a step was made by inversion.
 *
 * <p>{@link org.travaux.prose.trace.TraceRunner} is the command, {@link org.travaux.prose.trace.TraceReplay} does the work,
 * {@link org.travaux.prose.trace.NpmTrace} has Node write a trace.
 */
package org.travaux.prose.trace;
