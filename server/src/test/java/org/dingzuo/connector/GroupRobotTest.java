package org.dingzuo.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.connector.Counter.ROBOTS;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.connector.account.Account;
import org.dingzuo.connector.account.Accounts;
import org.dingzuo.connector.account.RobotDesk;
import org.dingzuo.connector.fakes.FakeRobots;
import org.dingzuo.connector.fakes.Fault;
import org.dingzuo.engagement.Messages;
import org.dingzuo.engagement.notice.NoticeRule.When;
import org.dingzuo.engagement.notice.Notices;
import org.dingzuo.engagement.spi.Notice;
import org.dingzuo.foundation.jobs.StudioJob;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Keeping;
import org.dingzuo.materials.NewItem;
import org.dingzuo.materials.Shelves;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.testing.Atelier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a studio's own chat group hears of its orders: everything once, in its hours, and nobody's name. */
@TillHouse
class GroupRobotTest {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final Map<String, String> WECOM =
            Map.of("address", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + FakeRobots.KEY);
    private static final Map<String, String> DINGTALK = Map.of(
            "address",
            "https://oapi.dingtalk.com/robot/send?access_token=" + FakeRobots.TOKEN,
            "secret",
            FakeRobots.SECRET);
    private static final Map<String, String> FEISHU = Map.of(
            "address", "https://open.feishu.cn/open-apis/bot/v2/hook/" + FakeRobots.KEY, "secret", FakeRobots.SECRET);

    @Autowired
    ApplicationContext house;

    @Autowired
    DrivenClock clock;

    Atelier atelier;

    @BeforeEach
    void open() {
        // Within reply hours, whatever day it is: on a Sunday nobody is told anything.
        clock.driveTo(LocalDate.now(clock.withZone(HERE))
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
                .atTime(LocalTime.of(12, 0))
                .atZone(HERE)
                .toInstant());
        atelier = Counter.open(house).atelier;
    }

    @AfterEach
    void back() {
        clock.release();
    }

    @Test
    void whatHappenedSinceIsSaidInOneTextAndNeverTwice() {
        enter("wecom", WECOM);
        var one = paid();
        var other = paid();
        tell();
        assertThat(ROBOTS.said()).hasSize(1);
        assertThat(ROBOTS.said().getFirst())
                .startsWith("定作 · ")
                .contains(number(one), number(other), "首款到了")
                .doesNotContain("林小满")
                .doesNotContain("13800138000");
        tell();
        assertThat(ROBOTS.said()).hasSize(1);
    }

    @Test
    void aBuyersWordsStayInTheHouse() {
        var order = paid();
        enter("feishu", FEISHU);
        atelier.in(() -> atelier.bean(Messages.class).ask(order.order(), UUID.randomUUID(), "我的电话换了 13900000000"));
        tell();
        assertThat(ROBOTS.said())
                .singleElement()
                .asString()
                .contains(number(order) + " 买家来信")
                .doesNotContain("13900000000");
    }

    @Test
    void whoeverRestsIsToldInTheMorning() {
        enter("dingtalk", DINGTALK);
        atelier.run(() -> atelier.bean(Notices.class).set(Notice.Kind.MONEY, When.AT_ONCE));
        atelier.run(() -> atelier.bean(Notices.class).set(Notice.Kind.MESSAGE, When.NEVER));
        pass(Duration.ofHours(15));
        var order = paid();
        atelier.in(() -> atelier.bean(Messages.class).ask(order.order(), UUID.randomUUID(), "在吗"));
        tell();
        assertThat(ROBOTS.said()).isEmpty();
        pass(Duration.ofHours(9));
        tell();
        assertThat(ROBOTS.said())
                .singleElement()
                .asString()
                .contains(number(order))
                .doesNotContain("来信");
    }

    @Test
    void aPromiseInDangerIsToldOnceWithItsReason() {
        var order = paid();
        enter("wecom", WECOM);
        tell();
        assertThat(ROBOTS.said()).isEmpty();
        pass(Duration.ofDays(56));
        tell();
        tell();
        assertThat(ROBOTS.said())
                .singleElement()
                .asString()
                .contains(number(order) + " 可能赶不上：有一步该做完还没做完")
                .doesNotContain("阿宁");
        pass(Duration.ofMinutes(90));
        tell();
        assertThat(ROBOTS.said()).hasSize(1);
    }

    @Test
    void materialForAPaidOrderIsToBeOrderedTodayOnceUntilItIs() {
        atelier.run(() -> {
            var clay = new NewItem("clay", Words.of("陶土", "Clay"), Words.of("克", "g"), 90, null, Keeping.byOrder(null));
            assertThat(atelier.bean(Shelves.class).change(clay, 0)).isTrue();
            atelier.bean(Shelves.class).count("clay", 0, "用完了");
        });
        var order = paid();
        atelier.run(() -> {
            var clay =
                    new NewItem("clay", Words.of("陶土", "Clay"), Words.of("克", "g"), 120, null, Keeping.byOrder(null));
            assertThat(atelier.bean(Shelves.class).change(clay, 1)).isTrue();
        });
        enter("wecom", WECOM);
        tell();
        tell();
        tell();
        assertThat(ROBOTS.said()).singleElement().asString().contains("今天要下单：陶土", number(order) + " 可能赶不上：陶土最早");
    }

    @Test
    void aLineThatIsDownOrFullLosesNothing() {
        enter("wecom", WECOM);
        var order = paid();
        ROBOTS.faults.next(Fault.DOWN);
        tell();
        ROBOTS.busy(true);
        tell();
        assertThat(ROBOTS.said()).isEmpty();
        assertThat(atelier.in(() -> atelier.bean(Notices.class).line()).tries()).isEqualTo(2);
        ROBOTS.busy(false);
        tell();
        assertThat(ROBOTS.said()).singleElement().asString().contains(number(order));
        assertThat(atelier.in(() -> atelier.bean(Notices.class).line()).tries()).isZero();
    }

    @Test
    void aWrongSecretIsSaidAndAfterADayNobodyTriesAnyMore() {
        enter("dingtalk", Map.of("address", DINGTALK.getOrDefault("address", ""), "secret", "wrong"));
        paid();
        tell();
        var line = atelier.in(() -> atelier.bean(Notices.class).line());
        assertThat(line.trouble()).startsWith("310000");
        assertThat(again()).isPresent();
        pass(Duration.ofHours(25));
        tell();
        assertThat(again()).isEmpty();
    }

    @Test
    void aStudioHasOneRobot() {
        enter("wecom", WECOM);
        enter("feishu", FEISHU);
        assertThat(atelier.in(() -> atelier.bean(Accounts.class).find("wecom"))).isEmpty();
        paid();
        tell();
        assertThat(ROBOTS.said()).hasSize(1);
    }

    private Placed paid() {
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        return placed;
    }

    private String number(Placed order) {
        return atelier.order(order.order()).number();
    }

    private void pass(Duration time) {
        clock.driveTo(clock.instant().plus(time));
    }

    /** As if the minute were over. */
    private void tell() {
        pass(Duration.ofMinutes(1));
        atelier.run(() -> job().run(atelier.studio.value()));
    }

    private Optional<java.time.Instant> again() {
        return atelier.in(() -> job().again(atelier.studio.value()));
    }

    private StudioJob job() {
        return house.getBeansOfType(StudioJob.class).values().stream()
                .filter(each -> each.name().equals("engagement.tell-notices"))
                .findFirst()
                .orElseThrow();
    }

    private void enter(String robot, Map<String, String> secrets) {
        var desk = house.getBeansOfType(RobotDesk.class).values().stream()
                .filter(each -> each.service().equals(robot))
                .findFirst()
                .orElseThrow();
        var isSaved =
                atelier.in(() -> atelier.bean(Accounts.class).save(desk, new Account(robot, Map.of(), secrets, 0)));
        assertThat(isSaved).isTrue();
    }
}
