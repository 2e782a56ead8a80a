package org.dingzuo.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereaboutsTest {
    @ParameterizedTest
    @CsvSource({
        "浙江省杭州市西湖区文三路 1 号, 浙江省, 杭州市, 西湖区, 文三路 1 号",
        "浙江省 杭州市 西湖区 文三路 1 号, 浙江省, 杭州市, 西湖区, 文三路 1 号",
        "江西省景德镇市浮梁县三龙镇, 江西省, 景德镇市, 浮梁县, 三龙镇",
        "北京市朝阳区建国路 88 号, 北京市, 北京市, 朝阳区, 建国路 88 号",
        "上海上海市浦东新区世纪大道, 上海市, 上海市, 浦东新区, 世纪大道",
        "广西壮族自治区桂林市阳朔县西街, 广西壮族自治区, 桂林市, 阳朔县, 西街",
        "云南省大理白族自治州大理市古城, 云南省, 大理白族自治州, 大理市, 古城",
        "内蒙古自治区锡林郭勒盟东乌珠穆沁旗 3 号, 内蒙古自治区, 锡林郭勒盟, 东乌珠穆沁旗, 3 号",
        "广东省东莞市长安镇 5 号, 广东省, 东莞市, '', 长安镇 5 号"
    })
    void anAddressInOneLineIsTakenApart(String text, String province, String city, String district, String line) {
        assertThat(Whereabouts.of(text)).contains(new Buyer.Address(province, city, district, line));
    }

    @Test
    void whatNamesNoProvinceIsLeftAsItIs() {
        assertThat(Whereabouts.of("文三路 1 号")).isEmpty();
        assertThat(Whereabouts.of("")).isEmpty();
        assertThat(Whereabouts.of("x".repeat(2_000))).isEmpty();
    }
}
