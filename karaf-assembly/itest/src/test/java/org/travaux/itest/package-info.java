/**
 * The built distribution from outside: through its command, its port and its log, never through its classes.
 *
 * <p>{@link org.travaux.itest.Distribution} runs the command on a data folder of a test's own;
 * {@link org.travaux.itest.KarafExtension} boots one product for all the tests that can share one, with Pax Exam as the launcher
 * (see docs/adr/0009).
 */
package org.travaux.itest;
