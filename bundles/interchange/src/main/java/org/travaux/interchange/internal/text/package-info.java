/** What all readers share: making nodes of the schema, giving ids, reading words, saying what was not understood. */
package org.travaux.interchange.internal.text;
