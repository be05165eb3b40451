/**
 * How the blocks of an imported language get the ids of the source: as they are where both name their blocks alike
 * ({@code SharedIds}), else by walking both trees side by side ({@code OrderPairing}); what does not pair is said in words
 * ({@code Differences}).
 */
package org.travaux.interchange.internal.align;
