/** Workbooks. The only sub-room that knows POI; formulas are never evaluated, what a cell last showed is taken. */
package org.cardea.interchange.excel;
