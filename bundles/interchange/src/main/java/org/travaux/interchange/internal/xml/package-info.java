/** Files as elements: parsing what nobody trusts, and writing what everybody can read. */
package org.travaux.interchange.internal.xml;
