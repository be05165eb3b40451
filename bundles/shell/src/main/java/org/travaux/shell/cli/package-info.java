/**
 * The programs behind {@code ./travaux demo} and {@code ./travaux verify}.
 *
 * <p>They run without Karaf. {@link org.travaux.shell.cli.Demo} is a client of the public API like any other.
 * {@link org.travaux.shell.cli.Verify} runs the server's own verifier on one file, offline.
 */
package org.travaux.shell.cli;
