package org.dingzuo.ordering.offering;

import java.util.Set;

/** Days on the road, by province: a plain first table until carriers answer for themselves. */
final class Carriage {
    private static final Set<String> REMOTE =
            Set.of("新疆维吾尔自治区", "西藏自治区", "内蒙古自治区", "青海省", "甘肃省", "宁夏回族自治区", "海南省", "黑龙江省", "新疆", "西藏");

    private Carriage() {}

    static int days(String from, String to) {
        if (from.equals(to)) {
            return 2;
        }
        return REMOTE.contains(to) ? 6 : 3;
    }
}
