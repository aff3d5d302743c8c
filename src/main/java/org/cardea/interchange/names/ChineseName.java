package org.cardea.interchange.names;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names in Chinese characters: the surname of one or two characters comes first. */
final class ChineseName {
    private static final Set<String> COMPOUND = Set.of(("欧阳 歐陽 司马 司馬 尉迟 尉遲 上官 诸葛 諸葛 夏侯 东方 東方 皇甫 公孙 公孫 慕容 令狐 "
                    + "长孙 長孫 宇文 司徒 司空 轩辕 軒轅 端木 百里 呼延 南宫 南宮 独孤 獨孤 赫连 赫連 澹台 澹臺 公冶 宗政 濮阳 濮陽 淳于 单于 單于 "
                    + "太叔 申屠 仲孙 仲孫 钟离 鍾離 鲜于 鮮于 闾丘 閭丘 东郭 東郭 南门 南門 公羊 梁丘 左丘 西门 西門 拓跋 夹谷 宰父 谷梁 穀梁 "
                    + "段干 东门 東門 万俟 萬俟 闻人 聞人 第五 纳兰 納蘭 完颜 完顏 耶律 爱新觉罗")
            .split(" "));
    private static final Set<String> SINGLE = ("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
                    + "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵"
                    + "席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠"
                    + "甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴"
                    + "胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩"
                    + "厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公付肖闫涂区覃岳侴代候佟仝苟苑原练初冼植邸阳海官亓佘褟麦邝涂丘"
                    + "趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴華謝鄒竇蘇魯韋馬鳳湯滕羅畢鄔樂時齊顧黃蕭貝計談龐熊紀項藍閔強賈婁顏鍾駱盧莫應鄧單諸鈕龔陸榮儲靳烏車寧欒厲劉葉龍賴藺蒙喬陰蒼雙聞黨譚貢勞"
                    + "酈壽邊農溫莊閻連習魚滿國廣祿闕東歐師鞏聶簡饒須豐關荊遊權蓋塗區岳鄺麥")
            .codePoints()
            .mapToObj(Character::toString)
            .collect(Collectors.toUnmodifiableSet());
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
        if (COMPOUND.contains(two)) {
            return two;
        }
        String one = bare.substring(0, 1);
        return SINGLE.contains(one) ? one : "";
    }
}
