package org.dingzuo.connector.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.dingzuo.connector.Counter;
import org.dingzuo.connector.TillHouse;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Play money and real money never stand side by side, whichever was there first. */
@TillHouse
class PlayMoneyTest {
    @Autowired
    ApplicationContext house;

    @Test
    void aServerWithARealAccountDoesNotStartWithPlayMoney() {
        var counter = Counter.open(house);
        assertThatThrownBy(() -> withPlayMoney().refusePlayMoneyBesideReal()).hasMessageContaining("sandbox");
        assertThatCode(() -> house.getBean(Merchants.class).refusePlayMoneyBesideReal())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> counter.atelier.in(() -> withPlayMoney().save(Counter.alipay())))
                .hasMessageContaining("play money");
        assertThat(withPlayMoney().playsWithMoney()).isTrue();
    }

    /** As this server would be with {@code dingzuo.sandbox}. */
    private Merchants withPlayMoney() {
        return new Merchants(
                house.getBean(MerchantStore.class),
                house.getBean(StudioJobs.class),
                house.getBean(Audit.class),
                house.getBean(Directory.class),
                house.getBean(Clock.class),
                house.getBean(TransactionTemplate.class),
                true);
    }
}
