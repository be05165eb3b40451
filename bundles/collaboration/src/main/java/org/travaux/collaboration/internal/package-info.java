/**
 * How commits are put into one order.
 *
 * <p>{@link org.travaux.collaboration.internal.CentralAuthority} keeps one {@code LiveText}, an actor with a queue, for each
 * text that somebody uses. A {@code LiveText} has one {@code Turn} at a time. In it the {@code Judge} decides what becomes of
 * each submission, knowing neither queue nor store: this is where a commit is refused, be it by the schema, by a limit, or by a
 * {@link org.travaux.collaboration.spi.CommitGuard} ({@link org.travaux.collaboration.internal.RightsGuard} is our own). What
 * the turn accepted is stored as one, and only then told to the {@code Audience}.
 */
package org.travaux.collaboration.internal;
