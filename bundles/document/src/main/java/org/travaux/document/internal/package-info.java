/**
 * The services of the document bundle over its ports: {@code Stored…} on the stores, {@code LoggedTexts} on the commit log with
 * its snapshots, {@code Whiteboard} to those who listen. {@code Acts} writes what they do into the audit trail, in the same
 * transaction.
 */
package org.travaux.document.internal;
