/** What tests of several modules judge by, and no bundle needs. */
package org.travaux.testing;
