package org.dingzuo.customer.buyerlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.Shopper.Answer;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningHouse
class BuyerListTest {
    private static final String LIST = """
            客户姓名,手机号,收货地址,手围,喜好,标签,生日
            林小满,138 0013 8000,浙江省景德镇市昌江区瓷都大道 1 号 2 单元,16.5 厘米,哑光,老客,3 月
            陈一,+86 13900139000,,,,,
            """;

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    Maker maker;

    @BeforeEach
    void openStudio() {
        maker = Maker.ofNewStudio(port, invitations);
    }

    @Test
    void aListOfCustomersIsLookedAtFirstAndThenTakenWholeOnce() {
        var seen = bring("/preview", LIST).body();
        assertThat(seen.path("columns").toString())
                .isEqualTo("[\"NAME\",\"PHONE\",\"ADDRESS\",\"MEASURE\",\"PREFERENCE\",\"NOTE\",null]");
        assertThat(seen.path("fresh").asInt()).isEqualTo(2);
        assertThat(seen.toString()).contains("138****8000").doesNotContain("13800138000");
        assertThat(maker.get("/buyers").body()).isEmpty();

        assertThat(bring("", LIST).body().toString()).isEqualTo("{\"fresh\":2,\"changed\":0,\"repeated\":false}");
        var card = card("小满");
        assertThat(card.path("person").path("address").toString())
                .isEqualTo("{\"province\":\"浙江省\",\"city\":\"景德镇市\",\"district\":\"昌江区\",\"line\":\"瓷都大道 1 号 2 单元\"}");
        assertThat(card.path("remarks").findValuesAsString("words")).containsExactlyInAnyOrder("16.5 厘米", "哑光", "老客");
        assertThat(card.path("consents"))
                .as("nobody agreed to anything by standing in a list")
                .isEmpty();

        // What the maker struck since does not come back by the same list, as WPS saves it.
        var remark = card.path("remarks").get(0).path("id").asString();
        maker.delete("/buyers/" + card.path("person").path("id").asString() + "/remarks/" + remark);
        assertThat(maker.upload("/sheets/buyers", LIST.getBytes(Charset.forName("GBK")))
                        .body()
                        .toString())
                .isEqualTo("{\"fresh\":0,\"changed\":0,\"repeated\":true}");
        assertThat(card("小满").path("remarks")).hasSize(2);
    }

    @Test
    void whoIsKnownByTheirPhoneIsMergedOrPassedOverAsTheMakerChooses() {
        bring("", LIST);
        var newer = "name,phone,address,notes\n林满,+8613800138000,,\"老客\n寄礼盒\"\n王五,13700137000,,\n";
        var passing = bring("/preview?known=PASS", newer).body();
        assertThat(passing.path("passed").asInt()).isEqualTo(1);
        assertThat(passing.path("fresh").asInt()).isEqualTo(1);
        var merging = bring("/preview?known=MERGE", newer).body();
        assertThat(merging.path("changes").get(0).path("what").toString()).isEqualTo("[\"NAME\",\"NOTE\"]");

        assertThat(bring("?known=PASS", newer).body().toString())
                .isEqualTo("{\"fresh\":1,\"changed\":0,\"repeated\":false}");
        assertThat(card("小满").path("remarks")).hasSize(3);
        assertThat(bring("?known=MERGE", newer).body().toString())
                .isEqualTo("{\"fresh\":0,\"changed\":1,\"repeated\":false}");
        var card = card("林满");
        assertThat(card.path("person").path("phone").asString()).isEqualTo("13800138000");
        assertThat(card.path("person").path("address").path("city").asString())
                .as("an empty cell changes nothing")
                .isEqualTo("景德镇市");
        assertThat(card.path("remarks").findValuesAsString("words"))
                .containsExactlyInAnyOrder("16.5 厘米", "哑光", "老客", "寄礼盒");
    }

    @Test
    void oneWrongLineKeepsTheWholeListOut() {
        var wrong =
                "姓名,电话,备注\n甲,13800138001,\n乙,1.38E+10,\n,13800138002,\n丁,,\n戊,+8613800138001," + "长".repeat(501) + "\n";
        var refused = bring("", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("faults").values().stream()
                        .map(fault -> fault.path("line").asInt() + " "
                                + fault.path("column").asString() + " "
                                + fault.path("code").asString()))
                .containsExactly(
                        "3 PHONE NO_PHONE", "4 NAME MISSING", "5 PHONE MISSING", "6 PHONE TWICE", "6 NOTE TOO_LONG");
        assertThat(maker.get("/buyers").body()).isEmpty();
        assertThat(bring("", "姓名,微信\n甲,a\n")
                        .body()
                        .path("faults")
                        .get(0)
                        .path("column")
                        .asString())
                .isEqualTo("PHONE");
    }

    @Test
    void whatIsHandedOutComesBackWithoutAChangeAndNoTextIsAFormula() {
        bring("", "姓名,电话,省,市,区县,地址,备注\n=HYPERLINK(\"http://x\"),13800138000,浙江省,杭州市,西湖区,@文三路,\"一\n二\"\n");
        assertThat(new String(maker.file("/sheets/buyers?as=csv"), StandardCharsets.UTF_8))
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\",\"13800138000\"")
                .contains("\"'@文三路\"");
        for (var kind : List.of("xlsx", "csv")) {
            var seen = maker.upload("/sheets/buyers/preview", maker.file("/sheets/buyers?as=" + kind))
                    .body();
            assertThat(seen.path("same").asInt()).as(kind).isEqualTo(1);
            assertThat(seen.path("faulty").asInt()).isZero();
        }
        assertThat(maker.get("/audit").body().findValuesAsString("action"))
                .contains("buyers.imported", "buyers.exported");
        Hostile.assertFaulty(maker.get("/sheets/buyers?as=pdf"));
        Hostile.assertFaulty(maker.get("/sheets/buyers?paid=-1"));
    }

    @Test
    void theSheetOfThoseWhoOrderedSaysWhatTheyBoughtAndAgreedTo() {
        WalletOrder.placed(new Shopper(port));
        var leather = Maker.ofDemo(port, "zhangchen");
        assertThat(new String(leather.file("/sheets/buyers?as=csv&q=13800138000"), StandardCharsets.UTF_8))
                .contains("\"13800138000\"")
                .contains("同意按隐私说明处理姓名、电话和地址");
        assertThat(new String(leather.file("/sheets/buyers?as=csv&q=nobody"), StandardCharsets.UTF_8).lines())
                .hasSize(1);
    }

    @Test
    void onlyTheOwnerTakesPeopleInOrOut() {
        var helper = maker.helper();
        assertThat(helper.get("/sheets/buyers").status()).isEqualTo(403);
        assertThat(helper.upload("/sheets/buyers", LIST.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(helper.upload("/sheets/buyers/preview", LIST.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void ofManyHandsWithOneListOneTakesItAndOfTwoListsWithOnePersonOneHasThem() {
        var answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(n -> bring("", n % 2 == 0 ? LIST : "姓名,电话,备注\n林小满,13800138000,第二份\n"))
                .toList();
        assertThat(answers.stream().map(Answer::status).collect(Collectors.toSet()))
                .isSubsetOf(200, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.body().path("fresh").asInt() > 0)
                        .mapToInt(answer -> answer.body().path("fresh").asInt())
                        .sum())
                .isEqualTo(maker.get("/buyers").body().size());
        assertThat(maker.get("/buyers?q=13800138000").body()).hasSize(1);
    }

    @Test
    void aHundredThousandLinesAreRefusedWithWhatToDo() {
        var refused = bring("/preview", "姓名,电话\n" + "甲,13800138000\n".repeat(100_000));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("detail").asString()).contains("10000");
        assertThat(maker.upload(
                                "/sheets/buyers/preview",
                                new byte[] {'a', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, '\n', '1'})
                        .status())
                .isIn(415, 422);
        Hostile.assertFaulty(bring("?known=ALL", LIST));
    }

    private Answer bring(String step, String list) {
        return maker.upload("/sheets/buyers" + step, list.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode card(String q) {
        var id = maker.get("/buyers?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .body()
                .get(0)
                .path("id")
                .asString();
        return maker.get("/buyers/" + id + "/card").body();
    }
}
