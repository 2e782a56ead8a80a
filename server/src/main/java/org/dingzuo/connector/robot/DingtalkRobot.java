package org.dingzuo.connector.robot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.dingzuo.connector.account.OutsideLine;
import org.dingzuo.engagement.spi.NoticeRoad.Answer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A robot in a group of DingTalk (钉钉), signed where it has a secret. */
@Component
class DingtalkRobot extends Robot {
    private static final int TOO_MANY = 130101;
    private static final Shape SHAPE =
            new Shape("oapi.dingtalk.com", Pattern.compile("[?&]access_token=([0-9A-Za-z]{10,128})(?:&|$)"));

    private final OutsideLine line;
    private final Clock clock;
    private final String address;

    DingtalkRobot(
            RobotPlace place,
            OutsideLine line,
            Clock clock,
            @Value("${dingzuo.dingtalk.address:https://oapi.dingtalk.com}") String address) {
        super(place);
        this.line = line;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public String service() {
        return "dingtalk";
    }

    @Override
    Shape shape() {
        return SHAPE;
    }

    @Override
    Answer tell(String key, String secret, String text) {
        var to = address + "/robot/send?access_token=" + key;
        if (!secret.isEmpty()) {
            var moment = clock.millis();
            var sign = URLEncoder.encode(RobotSignature.dingtalk(moment, secret), StandardCharsets.UTF_8);
            to += "&timestamp=" + moment + "&sign=" + sign;
        }
        var said = line.postJson(to, Map.of("msgtype", "text", "text", Map.of("content", text)));
        return answer(said, each -> number(each, "errcode"), TOO_MANY, "errmsg");
    }
}
