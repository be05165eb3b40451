/**
 * How a package is made and taken apart.
 *
 * <p>{@code SealedPackages} queues the work; {@code PackageMaker} does it, from the checks ({@code FormReadiness},
 * {@code ConcordanceReadiness}) to the verification of what it made. {@code Manifest}, {@code ConcordanceJson} and
 * {@code AuditJson} are the parts we write ourselves; {@code Container} writes the ZIP in the one way there is, and
 * {@code OpenedContainer} reads it back; {@code SealedFileVerification} holds a file against all that.
 */
package org.travaux.packaging.internal;
