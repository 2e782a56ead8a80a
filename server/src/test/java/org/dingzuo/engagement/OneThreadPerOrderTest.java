package org.dingzuo.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.buyers.PersonalFiles;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class OneThreadPerOrderTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;
    Messages messages;
    OrderId order;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        messages = atelier.bean(Messages.class);
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        order = placed.order();
    }

    @Test
    void whatIsSaidStandsInOneThreadAndEachSideSeesWhatIsNew() {
        ask(UUID.randomUUID(), "可以刻字吗？");
        assertThat(atelier.in(() -> messages.unread(order, false))).isEqualTo(1);
        atelier.run(() -> messages.read(order, false));
        tell("可以，最多六个字");
        assertThat(atelier.in(() -> messages.thread(order)))
                .extracting(Message::fromBuyer, Message::words)
                .containsExactly(tuple(true, "可以刻字吗？"), tuple(false, "可以，最多六个字"));
        assertThat(atelier.in(() -> messages.unread(order, false))).isZero();
        assertThat(atelier.in(() -> messages.unread(order, true))).isEqualTo(1);
        assertThat(atelier.in(() -> messages.talks(10)).getFirst().waiting()).isZero();
    }

    @Test
    void aLineThatWasCutSaysNothingTwice() {
        var id = UUID.randomUUID();
        var twice = Collections.<Callable<SayingOutcome>>nCopies(8, () -> ask(id, "在吗"));
        assertThat(Atelier.race(twice)).containsOnly(new SayingOutcome.Said());
        assertThat(atelier.in(() -> messages.thread(order))).hasSize(1);
        assertThat(atelier.in(() -> messages.unread(order, false))).isEqualTo(1);
    }

    @Test
    void exactlyTwentyMayWaitHoweverManyAreSentAtOnce() {
        var many = IntStream.range(0, 30)
                .<Callable<SayingOutcome>>mapToObj(n -> () -> ask(UUID.randomUUID(), "第 " + n + " 条"))
                .toList();
        assertThat(Atelier.race(many))
                .filteredOn(new SayingOutcome.Said()::equals)
                .hasSize(Messages.MOST_WAITING);
        assertThat(ask(UUID.randomUUID(), "再来")).isEqualTo(new SayingOutcome.WaitForAnswer(Messages.MOST_WAITING));
        tell("都看到了");
        assertThat(ask(UUID.randomUUID(), "谢谢")).isEqualTo(new SayingOutcome.Said());
    }

    @Test
    void theDatabaseKeepsNoReadableWordAndNothingOnceTheBuyerIsForgotten() {
        ask(UUID.randomUUID(), "我家在文三路");
        assertThat(atelier.<Long>rows(db -> db.sql(
                                "select count(*) from engagement.message where encode(sealed, 'escape') like '%文%'")
                        .query(Long.class)
                        .single()))
                .isZero();
        var buyer = atelier.order(order).buyer();
        var file = atelier.in(() -> atelier.bean(PersonalFiles.class).handOut(buyer))
                .orElseThrow();
        assertThat(file.traces().get(order.value())).extracting("words").containsExactly("我家在文三路");

        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(order));
        atelier.in(() -> atelier.bean(PersonalFiles.class).erase(buyer));
        assertThat(atelier.in(() -> messages.thread(order))).isEmpty();
        assertThat(ask(UUID.randomUUID(), "还在吗")).isEqualTo(new SayingOutcome.NobodyThere());
    }

    private SayingOutcome ask(UUID id, String words) {
        return atelier.in(() -> messages.ask(order, id, words));
    }

    private void tell(String words) {
        atelier.in(() -> messages.tell(order, UUID.randomUUID(), words, null));
    }
}
