package org.dingzuo.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningHouse
class CommentsBecomeWishesTest {
    @Autowired
    Inquiries inquiries;

    @Autowired
    Replies replies;

    @Autowired
    ReplyCard card;

    @Autowired
    Directory directory;

    StudioId studio;
    String tag;

    @BeforeEach
    void comeIn() {
        studio = directory.studioOfShop("zhangchen").orElseThrow();
        tag = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aCommentThatNamesDesignLeatherAndLettersIsAWishAlreadyChosen() {
        var wish = asked("小鹿" + tag + "：短夹想要栗棕的，米白线，刻 L.W. 多少钱？");
        assertThat(wish.design()).isEqualTo("wallet");
        assertThat(wish.configuration())
                .isEqualTo(Map.of("leather", "veg-tan-brown", "thread", "cream", "lettering", "L.W."));
    }

    @Test
    void thePersonWhoAsksTwiceIsOneInquiry() {
        takeIn("阿青" + tag + "：短夹好看");
        var again = takeIn("阿青" + tag + "：可以刻字吗");
        assertThat(again).isEqualTo(new TakingOutcome.TakenIn(0, 1));
        assertThat(of("阿青" + tag).words()).contains("短夹好看").contains("可以刻字吗");
    }

    @Test
    void anExportedTableIsReadByItsHeader() {
        takeIn("\uFEFF时间,用户昵称,评论内容\n2026-11-20,\"山山" + tag + "\",\"黑色山羊皮的短夹, 有现货吗\"\n");
        assertThat(of("山山" + tag).configuration()).containsEntry("leather", "goat-black");
    }

    @Test
    void theAnswerHasPriceDateAndALinkThatOpensThatVeryConfiguration() {
        var wish = asked("小满" + tag + "：短夹原色靛蓝线");
        var outcome = StudioScope.call(studio, () -> replies.to(wish, "https://shop.example", Language.ZH_CN));
        assertThat(outcome).isInstanceOf(ReplyOutcome.Ready.class);
        var reply = ((ReplyOutcome.Ready) outcome).reply();
        assertThat(reply.text())
                .startsWith("小满" + tag)
                .contains("¥406.00")
                .contains("https://shop.example/zhangchen/d/wallet?leather=veg-tan-natural&thread=indigo");
    }

    @Test
    void theCardIsAPictureOfThatAnswer() throws IOException {
        var wish = asked("小寒" + tag + "：短夹原色");
        var reply = ((ReplyOutcome.Ready)
                        StudioScope.call(studio, () -> replies.to(wish, "https://shop.example", Language.ZH_CN)))
                .reply();
        var picture = ImageIO.read(new ByteArrayInputStream(
                card.draw(reply, "张辰皮具", "https://shop.example" + reply.path(), Language.ZH_CN)));
        assertThat(picture.getWidth()).isEqualTo(1080);
        assertThat(picture.getHeight()).isEqualTo(1440);
    }

    @Test
    void aWishThatNamesNoDesignWaitsForTheMaker() {
        assertThat(asked("路人" + tag + "：好厉害啊").design()).isNull();
    }

    private Inquiry asked(String line) {
        takeIn(line);
        return of(line.substring(0, line.indexOf('：')));
    }

    private TakingOutcome takeIn(String pasted) {
        return StudioScope.call(studio, () -> inquiries.takeIn(pasted, null, null));
    }

    private Inquiry of(String author) {
        return StudioScope.call(studio, () -> inquiries.list(Inquiry.State.NEW, 200)).stream()
                .filter(inquiry -> inquiry.author().equals(author))
                .findFirst()
                .orElseThrow();
    }
}
