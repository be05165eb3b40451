/** Declarations in articles from simple HTML. */
package org.travaux.interchange.internal.html;
