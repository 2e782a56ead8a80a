package org.dingzuo.connector.robot;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dingzuo.connector.account.AccountField;
import org.dingzuo.connector.account.OutsideLine;
import org.dingzuo.engagement.spi.NoticeRoad.Answer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A robot in a group of WeCom (企业微信). Its address is its only key; nothing is signed. */
@Component
class WecomRobot extends Robot {
    private static final int TOO_MANY = 45009;
    private static final Shape SHAPE =
            new Shape("qyapi.weixin.qq.com", Pattern.compile("[?&]key=([0-9A-Za-z-]{10,100})(?:&|$)"));

    private final OutsideLine line;
    private final String address;

    WecomRobot(
            RobotPlace place,
            OutsideLine line,
            @Value("${dingzuo.wecom.address:https://qyapi.weixin.qq.com}") String address) {
        super(place);
        this.line = line;
        this.address = address;
    }

    @Override
    public String service() {
        return "wecom";
    }

    @Override
    public List<AccountField> fields() {
        return List.of(new AccountField(ADDRESS, true, true));
    }

    @Override
    Shape shape() {
        return SHAPE;
    }

    @Override
    Answer tell(String key, String secret, String text) {
        var said = line.postJson(
                address + "/cgi-bin/webhook/send?key=" + key,
                Map.of("msgtype", "text", "text", Map.of("content", text)));
        return answer(said, each -> number(each, "errcode"), TOO_MANY, "errmsg");
    }
}
