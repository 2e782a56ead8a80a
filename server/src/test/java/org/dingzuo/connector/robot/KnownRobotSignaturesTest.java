package org.dingzuo.connector.robot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reckoned by other means than the house's (Python's hmac). */
class KnownRobotSignaturesTest {
    @Test
    void feishuSignsNothingByMomentAndSecret() {
        assertThat(RobotSignature.feishu(1_599_360_473L, "secret"))
                .isEqualTo("q4jswNiMy51J5JuQV566yJat0/lQ/c+22kINzUgKsGU=");
    }

    @Test
    void dingtalkSignsMomentAndSecretByTheSecret() {
        assertThat(RobotSignature.dingtalk(1_599_360_473_000L, "SECfake"))
                .isEqualTo("I1afJpT2okqG3h8e+o+V1Y0+DJxG5D3XkiwKXACjJBI=");
    }
}
