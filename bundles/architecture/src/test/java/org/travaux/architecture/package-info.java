/** The rules of the house as tests: who may see whom, and that its pages say what is so. */
package org.travaux.architecture;
