package org.dingzuo.connector.kuaidi100;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownPushSignatureTest {
    @Test
    void isMd5OverWhatIsSaidAndTheSalt() {
        assertThat(PushSeal.sign("{\"status\":\"polling\"}", "salt")).isEqualTo("E3A53447F84B9D616FB644F645B4F524");
        assertThat(PushSeal.isGood("{\"status\":\"polling\"}", "salt", "e3a53447f84b9d616fb644f645b4f524"))
                .isFalse();
    }
}
