package org.dingzuo.fulfilment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dingzuo.kernel.Words;

/** Carriers that small parcels travel with. What their numbers look like is no promise of theirs: a guess only puts them in order.
 *  {@code code} is the name by which tellers such as Kuaidi100 know them. */
public enum Company {
    SF("shunfeng", "顺丰速运", "SF Express", "SF\\d{12,13}|\\d{12}"),
    ZTO("zhongtong", "中通快递", "ZTO", "7[35678]\\d{11,13}"),
    YTO("yuantong", "圆通速递", "YTO", "YT\\d{13,15}|8\\d{17}"),
    YUNDA("yunda", "韵达快递", "Yunda", "(3[1-9]|4[36])\\d{11,13}"),
    STO("shentong", "申通快递", "STO", "77\\d{13}|(22|26|55|66|88)\\d{10}"),
    JD("jd", "京东快递", "JD Logistics", "JD[A-Z0-9]{10,20}"),
    EMS("ems", "邮政 EMS", "EMS", "[A-Z]{2}\\d{9}CN|1[01]\\d{11}"),
    POST("youzhengguonei", "邮政包裹", "China Post parcel", "9[89]\\d{11}"),
    JT("jtexpress", "极兔速递", "J&T Express", "JT\\d{13}"),
    DEPPON("debangkuaidi", "德邦快递", "Deppon", "DPK\\d{12}");

    private final String code;
    private final Words name;
    private final Pattern numbers;

    Company(String code, String chinese, String english, String numbers) {
        this.code = code;
        this.name = Words.of(chinese, english);
        this.numbers = Pattern.compile(numbers);
    }

    public String code() {
        return code;
    }

    public Words carrier() {
        return name;
    }

    /** The one that somebody means by this name, such as 顺丰 or SF Express. */
    public static Optional<Company> named(String said) {
        var text = said.toLowerCase(Locale.ROOT).replaceAll("[\\s快递速运速递]", "");
        return text.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(company -> company.name.byLanguage().values().stream()
                                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[\\s快递速运速递]", ""))
                                .anyMatch(text::equals))
                        .findFirst();
    }

    /** All of them, those whose numbers look like this one first. */
    public static List<Company> likelyFirst(String number) {
        return Arrays.stream(values())
                .sorted(Comparator.comparing(company -> !company.mayHave(number)))
                .toList();
    }

    /** Whether a number has the shape of this carrier's; spaces around it and small letters do not matter. Several may say yes. */
    public boolean mayHave(String number) {
        return numbers.matcher(number.strip().toUpperCase(Locale.ROOT)).matches();
    }
}
