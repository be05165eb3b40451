/**
 * The authority of live texts: it puts everybody's commits into one order, and nobody sees an edit before it is durable.
 *
 * <p>Each text (a language of a document) has one actor. It takes messages from a queue, at most 256 a turn: a
 * {@link org.travaux.collaboration.Submission} is carried over what others committed since its base, commit by commit, is
 * checked against the schema and shown to every {@link org.travaux.collaboration.spi.CommitGuard}; a join is answered
 * between commits, so that no frame is missed. What a turn accepts is stored in one transaction and only then told, in one
 * {@link org.travaux.collaboration.LiveMessage.Updated} that is the same for all. Where storing fails the text is as it was
 * before the turn, and the writers are asked to resynchronise.
 *
 * <p>A writer names every commit by a reference of its own. A resend is recognised by it and answered with the version the
 * first one got. The authority knows no transport: whoever listens is a {@link org.travaux.collaboration.Subscriber} that
 * takes a message at once or, where it cannot keep up, refuses it and is let go.
 */
@Export
@Version("0.1.0")
package org.travaux.collaboration;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
