package org.cardea.interchange.vcard;

import java.util.List;
import org.cardea.interchange.VcardText;

/** SOGo's {@code BEGIN:VLIST}: a list that names the files of its members, made a group card. */
final class DistributionList {
    private DistributionList() {}

    static String group(List<Line> lines) {
        VcardText card = new VcardText().line("KIND", "group");
        if (lines.stream().noneMatch(line -> line.is("FN"))) {
            card.line("FN", Spoken.name(lines));
        }
        for (Line line : lines) {
            switch (line.name()) {
                case "FN", "UID", "NICKNAME" -> card.line(line.name(), line.value());
                case "DESCRIPTION" -> card.line("NOTE", line.value());
                case "CARD" -> card.line("MEMBER", member(line.value()));
                default -> {}
            }
        }
        return card.end();
    }

    private static String member(String file) {
        return VcardText.urn(file.replaceFirst("(?i)\\.vcf$", ""));
    }
}
