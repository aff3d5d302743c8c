package org.cardea.interchange.table;

import static org.cardea.interchange.VcardText.escape;

import org.cardea.interchange.names.PhoneNumber;

/** TEL (RFC 6350 section 6.4.1), as text: what was typed is what is dialled. */
final class PhoneLines implements Lines {
    @Override
    public void write(Block block, Draft draft) {
        for (String typed : block.values()) {
            String mended = PhoneNumber.mended(typed);
            if (PhoneNumber.isDamaged(mended)) {
                draft.warn(
                        block.column(), "number-damaged", "A spreadsheet has cut this number; it is kept as a note.");
                draft.notes().add(block.column() + ": " + typed);
                continue;
            }
            for (String number : PhoneNumber.several(mended)) {
                draft.typed("TEL", Label.of(block.label()), escape(number));
                draft.callable().add(number);
            }
        }
    }
}
