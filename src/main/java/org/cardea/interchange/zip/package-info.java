/** Archives, read within bounds: so many entries, so large, and not inflated without measure. */
package org.cardea.interchange.zip;
