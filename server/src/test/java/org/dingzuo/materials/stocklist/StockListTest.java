package org.dingzuo.materials.stocklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class StockListTest {
    private static final String LIST = """
            材料名称,编号,单位(最小),库存数量,交期,进价,每多少,备注
            植鞣革,veg-tan,cm²,"12,000",20,￥320.50,929,肩部
            蜡线,,卷,6,5,,,
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
    void aListIsLookedAtFirstAndThenTakenWholeOnce() {
        var seen = bring("/preview", LIST);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body().path("columns").toString())
                .isEqualTo("[\"NAME\",\"KEY\",\"UNIT\",\"ON_HAND\",\"LEAD_DAYS\",\"COST\",\"COST_PER\",null]");
        assertThat(seen.body().path("fresh").asInt()).isEqualTo(2);
        assertThat(maker.get("/materials").body()).isEmpty();

        assertThat(bring("", LIST).body().toString()).isEqualTo("{\"fresh\":2,\"changed\":0,\"repeated\":false}");
        var leather = maker.get("/materials/veg-tan").body();
        assertThat(leather.path("onHand").asLong()).isEqualTo(12_000);
        assertThat(leather.path("cost").path("amount").toString()).contains("32050");
        assertThat(leather.path("cost").path("per").asLong()).isEqualTo(929);
        assertThat(maker.get("/materials/veg-tan/moves")
                        .body()
                        .get(0)
                        .path("kind")
                        .asString())
                .isEqualTo("COUNTED");

        // Much was cut since: the same file, in other letters, does not put it back.
        maker.post("/materials/veg-tan/counts", "{\"found\": 500, \"reason\": \"裁了\"}");
        assertThat(maker.upload("/sheets/materials", LIST.getBytes(Charset.forName("GB18030")))
                        .body()
                        .toString())
                .isEqualTo("{\"fresh\":0,\"changed\":0,\"repeated\":true}");
        assertThat(bring("/preview", LIST).body().path("takenBefore").asBoolean())
                .isTrue();
        assertThat(maker.get("/materials/veg-tan").body().path("onHand").asLong())
                .isEqualTo(500);
    }

    @Test
    void oneWrongLineKeepsTheWholeListOut() {
        var wrong = """
                名称,单位,库存,交期,成本
                棉布,米,3,4,
                麻布,米,1.5,4,
                丝,米,-1,4,12.345
                ,米,1,4,
                棉布,米,2,4,
                毛,,2026/11/29,,=1+1
                """;
        var refused = bring("", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("faults").values().stream()
                        .map(fault -> fault.path("line").asInt() + " "
                                + fault.path("column").asString() + " "
                                + fault.path("code").asString()))
                .containsExactly(
                        "3 ON_HAND NOT_WHOLE",
                        "4 ON_HAND OUT_OF_RANGE",
                        "4 COST OUT_OF_RANGE",
                        "5 NAME MISSING",
                        "6 NAME TWICE",
                        "7 ON_HAND NOT_A_NUMBER",
                        "7 UNIT MISSING",
                        "7 LEAD_DAYS MISSING",
                        "7 COST NOT_A_NUMBER");
        assertThat(maker.get("/materials").body()).isEmpty();
        // Mended, it is another list and is taken.
        assertThat(bring("", "名称,单位,库存,交期\n棉布,米,3,4\n").body().path("fresh").asInt())
                .isEqualTo(1);
    }

    @Test
    void theMakerSaysWhatAColumnIs() {
        var list = "what,how much,u,wait\nClay,40,g,3\n".getBytes(StandardCharsets.UTF_8);
        assertThat(maker.upload("/sheets/materials", list).status()).isEqualTo(422);
        assertThat(maker.upload("/sheets/materials?columns=NAME,ON_HAND,UNIT,LEAD_DAYS", list)
                        .body()
                        .path("fresh")
                        .asInt())
                .isEqualTo(1);
        assertThat(maker.get("/materials/clay").body().path("onHand").asLong()).isEqualTo(40);
    }

    @Test
    void whatIsHandedOutComesBackWithoutAChange() {
        maker.post("/materials", """
                {"key": "wax", "name": {"zh-CN": "=蜡", "en": "Wax"}, "unit": {"zh-CN": "克", "en": "g"}, "leadDays": 5,
                 "cost": {"amount": 1205, "per": 100}, "keeping": {"least": 7, "code": "690"}}
                """);
        bring("", LIST);
        for (var kind : new String[] {"xlsx", "csv"}) {
            var file = maker.file("/sheets/materials?as=" + kind);
            var seen = maker.upload("/sheets/materials/preview", file).body();
            assertThat(seen.path("same").asInt()).as(kind).isEqualTo(3);
            assertThat(seen.path("changes")).isEmpty();
            assertThat(seen.path("faulty").asInt()).isZero();
        }
        assertThat(new String(maker.file("/sheets/moves?as=csv"), StandardCharsets.UTF_8))
                .contains("\"veg-tan\",\"植鞣革\",\"盘点\",12000,\"cm²\",12000,\"表格导入\"");
        assertThat(maker.get("/sheets/materials?as=pdf").status()).isEqualTo(422);
    }

    @Test
    void ofManyHandsWithOneListOneTakesIt() {
        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> bring("", LIST).body())
                .toList();
        assertThat(answers)
                .filteredOn(answer -> !answer.path("repeated").asBoolean())
                .hasSize(1);
        assertThat(maker.get("/materials/veg-tan/moves").body()).hasSize(1);
    }

    @Test
    void aFileThatIsNoSheetIsRefusedWithWordsThatHelp() {
        var old = maker.upload("/sheets/materials/preview", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        assertThat(old.status()).isEqualTo(415);
        assertThat(old.body().path("detail").asString()).contains(".xlsx");
    }

    private Answer bring(String step, String list) {
        return maker.upload("/sheets/materials" + step, list.getBytes(StandardCharsets.UTF_8));
    }
}
