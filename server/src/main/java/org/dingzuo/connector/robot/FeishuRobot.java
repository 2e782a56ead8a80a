package org.dingzuo.connector.robot;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.dingzuo.connector.account.OutsideLine;
import org.dingzuo.engagement.spi.NoticeRoad.Answer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A robot in a group of Feishu (飞书), signed where it has a secret. */
@Component
class FeishuRobot extends Robot {
    private static final int TOO_MANY = 11232;
    private static final Shape SHAPE =
            new Shape("open.feishu.cn", Pattern.compile("/open-apis/bot/v2/hook/([0-9A-Za-z-]{10,100})$"));

    private final OutsideLine line;
    private final Clock clock;
    private final String address;

    FeishuRobot(
            RobotPlace place,
            OutsideLine line,
            Clock clock,
            @Value("${dingzuo.feishu.address:https://open.feishu.cn}") String address) {
        super(place);
        this.line = line;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public String service() {
        return "feishu";
    }

    @Override
    Shape shape() {
        return SHAPE;
    }

    @Override
    Answer tell(String key, String secret, String text) {
        var document = new LinkedHashMap<String, Object>();
        if (!secret.isEmpty()) {
            var moment = clock.instant().getEpochSecond();
            document.put("timestamp", String.valueOf(moment));
            document.put("sign", RobotSignature.feishu(moment, secret));
        }
        document.put("msg_type", "text");
        document.put("content", Map.of("text", text));
        var said = line.postJson(address + "/open-apis/bot/v2/hook/" + key, document);
        return answer(said, each -> number(each, "code"), TOO_MANY, "msg");
    }
}
