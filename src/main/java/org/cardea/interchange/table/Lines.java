package org.cardea.interchange.table;

import java.util.Map;
import org.cardea.interchange.VcardText;

/** How the cells of one property become lines of a card. */
@FunctionalInterface
interface Lines {
    /** Every property but the name, which is written last because others stand in for it. */
    Map<String, Lines> ALL = Map.ofEntries(
            Map.entry("nickname", new NicknameLines()),
            Map.entry("phonetic", new PhoneticLines()),
            Map.entry("org", new OrgLines()),
            Map.entry("email", new EmailLines()),
            Map.entry("phone", new PhoneLines()),
            Map.entry("address", new AddressLines()),
            Map.entry("date", new DateLines()),
            Map.entry("note", (block, draft) -> draft.notes().add(block.value())),
            Map.entry("url", new UrlLines()),
            Map.entry("im", new ImLines()),
            Map.entry("related", new RelatedLines()),
            Map.entry("labels", new LabelsLines()),
            Map.entry("gender", new GenderLines()),
            Map.entry("language", new CustomLines()),
            Map.entry("location", new CustomLines()),
            Map.entry("photo", new PhotoLines()),
            Map.entry("uid", new CustomLines()),
            Map.entry("kind", (block, draft) -> draft.card().line("KIND", VcardText.escape(block.value()))),
            Map.entry("custom", new CustomLines()),
            Map.entry("ignored", (block, draft) -> {}));

    void write(Block block, Draft draft);
}
