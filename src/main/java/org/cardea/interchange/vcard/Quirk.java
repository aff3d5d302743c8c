package org.cardea.interchange.vcard;

import java.util.List;

/** A way in which some program departs from the standard, and how it is set right. */
@FunctionalInterface
interface Quirk {
    /** In the order in which they are applied. */
    List<Quirk> ALL = List.of(
            new RepeatedHeaders(),
            new HandedBack(),
            new AndroidCustom(),
            new EmptyLines(),
            new WrongPhotos(),
            new EscapedColons(),
            new JoinedCategories(),
            new MessengerNames(),
            new LooseDates());

    List<Line> mend(List<Line> card, Remarks remarks);
}
