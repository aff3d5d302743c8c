package org.cardea.interchange.names;

import java.util.List;
import java.util.regex.Pattern;
import org.cardea.contacts.names.Surnames;

/** Names in Chinese characters: the surname of one or two characters comes first. */
final class ChineseName {
    private static final List<String> TITLES =
            List.of("先生", "女士", "小姐", "太太", "老师", "老師", "医生", "醫生", "经理", "經理", "主任", "师傅", "師傅", "总", "總", "局长", "校长");
    private static final Pattern INSTITUTION =
            Pattern.compile(".*(公司|集团|集團|中心|银行|銀行|医院|醫院|学校|學校|大学|大學|酒店|饭店|飯店|热线|熱線|客服|物业|快递|外卖|部|店|局|处|厂|科)");
    private static final int LONGEST = 4;

    private ChineseName() {}

    static Name split(String name) {
        if (name.indexOf(' ') > 0) {
            return WholeName.familyFirst(name);
        }
        String title = TITLES.stream().filter(name::endsWith).findFirst().orElse("");
        String bare = name.substring(0, name.length() - title.length());
        String family = family(bare, title);
        return family.isEmpty() ? Name.given(name) : new Name("", bare.substring(family.length()), "", family, title);
    }

    private static String family(String bare, String title) {
        boolean named = bare.length() >= 2 || !title.isEmpty();
        if (!named
                || bare.length() > LONGEST
                || bare.isEmpty()
                || INSTITUTION.matcher(bare).matches() && bare.length() > 2) {
            return "";
        }
        String two = bare.substring(0, Math.min(2, bare.length()));
        if (Surnames.isCompound(two)) {
            return two;
        }
        String one = bare.substring(0, 1);
        return Surnames.isSingle(one) ? one : "";
    }
}
