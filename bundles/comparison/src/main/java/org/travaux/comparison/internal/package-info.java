/** How a text is cut into what is compared: words, numbers, symbols and dates that must not be torn apart. */
package org.travaux.comparison.internal;
