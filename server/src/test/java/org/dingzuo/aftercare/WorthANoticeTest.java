package org.dingzuo.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.aftercare.cases.CaseFile.By;
import org.dingzuo.aftercare.cases.CaseId;
import org.dingzuo.aftercare.cases.Cases;
import org.dingzuo.aftercare.cases.Cause;
import org.dingzuo.aftercare.cases.Opening;
import org.dingzuo.aftercare.review.Reviews;
import org.dingzuo.aftercare.review.Writing;
import org.dingzuo.engagement.spi.Notice;
import org.dingzuo.engagement.spi.Notice.Kind;
import org.dingzuo.engagement.spi.NoticeSource;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What buyers do after delivery reaches the makers' group, in words of both languages. */
@RunningHouse
class WorthANoticeTest {
    @Autowired
    ApplicationContext house;

    @Test
    void aCaseAndAReviewAreKnownOnceAndOnlyToWhoWantsThem() {
        var atelier = Atelier.open(house);
        var placed = atelier.placed();
        atelier.deliver(placed);
        var order = atelier.order(placed.order());
        atelier.in(() -> atelier.bean(Cases.class)
                .open(
                        new CaseId(UUID.randomUUID()),
                        new Opening(placed.order(), 0, Cause.MAKING, null, null, "杯口有裂"),
                        By.BUYER));
        atelier.in(() -> atelier.bean(Reviews.class).write(order, 0, new Writing(4, "很轻", true, 0)));
        var all = since(atelier, EnumSet.allOf(Kind.class), Instant.EPOCH);
        assertThat(all)
                .extracting(Notice::code)
                .contains("notice.deposit-paid", "notice.paid", "notice.case-opened", "notice.review");
        assertThat(all).allMatch(notice -> order.number().equals(notice.words().get("number")));
        for (var notice : all) {
            for (var language : Language.values()) {
                assertThat(house.getBean(Phrases.class).say(language, notice.code()))
                        .isNotBlank();
            }
        }
        assertThat(since(atelier, Set.of(Kind.REVIEW), Instant.EPOCH)).hasSize(1);
        assertThat(since(atelier, EnumSet.allOf(Kind.class), now().plusSeconds(3_600)))
                .isEmpty();
    }

    private Instant now() {
        return house.getBean(Clock.class).instant();
    }

    private List<Notice> since(Atelier atelier, Set<Kind> kinds, Instant from) {
        return atelier.in(() -> house.getBean(TransactionTemplate.class)
                .execute(status -> house.getBeansOfType(NoticeSource.class).values().stream()
                        .flatMap(source -> source.since(kinds, from, now().plusSeconds(7_200), 100).stream())
                        .toList()));
    }
}
