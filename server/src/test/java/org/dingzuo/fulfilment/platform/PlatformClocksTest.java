package org.dingzuo.fulfilment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformClocksTest {
    @Test
    void aNewRuleHoldsFromItsDayAndWhatWasPaidBeforeKeepsTheOldOne() {
        var clocks = new ShippingClocks(List.of(
                new ShippingClock(Platform.DOUYIN_SHOP, "NORMAL", 48, LocalDate.of(2024, 1, 1), "old"),
                new ShippingClock(Platform.DOUYIN_SHOP, "NORMAL", 24, LocalDate.of(2026, 6, 1), "new"),
                new ShippingClock(Platform.DOUYIN_SHOP, "PRESALE", 360, LocalDate.of(2024, 1, 1), "x")));
        assertThat(hours(clocks, LocalDate.of(2026, 5, 31))).isEqualTo(48);
        assertThat(hours(clocks, LocalDate.of(2026, 6, 1))).isEqualTo(24);
        assertThat(clocks.on(Platform.DOUYIN_SHOP, "NORMAL", LocalDate.of(2023, 12, 31)))
                .isEmpty();
        assertThat(clocks.on(Platform.WECHAT_SHOP, "NORMAL", LocalDate.of(2026, 6, 1)))
                .isEmpty();
    }

    @Test
    void theRulesInTheHouseCanBeRead() {
        assertThat(new ShippingClocks().all()).hasSizeGreaterThanOrEqualTo(4);
    }

    private static int hours(ShippingClocks clocks, LocalDate day) {
        return clocks.on(Platform.DOUYIN_SHOP, "NORMAL", day).orElseThrow().hours();
    }
}
