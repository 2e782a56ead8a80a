package org.dingzuo.connector.shunfeng;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishedDigestTest {
    @Test
    void isTheOneOfThePublishedExample() {
        assertThat(SfDigest.of(
                        "{\"language\":\"zh-CN\",\"orderId\":\"QIAO-20200618-004\"}",
                        "12312334453453",
                        "fjcg5PGKaNpPSHFAZ4QsCOkV71R3zVci"))
                .isEqualTo("IIKJtuLVzoFTu4kHI8M8vA==");
    }
}
