/** The servlet that hands out the web application which Vite built into this bundle. */
package org.travaux.web.internal;
