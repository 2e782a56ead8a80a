package org.dingzuo.connector.kuaidi100;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dingzuo.connector.account.AccountField;
import org.dingzuo.connector.account.Accounts;
import org.dingzuo.connector.account.CarrierDesk;
import org.dingzuo.connector.account.OutsideLine;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.fulfilment.Company;
import org.dingzuo.fulfilment.Parcels;
import org.dingzuo.fulfilment.spi.Question;
import org.dingzuo.fulfilment.spi.Teller;
import org.dingzuo.studio.Studios;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Subscribes to a parcel's road. */
@Component
@Order(2)
class Kuaidi100Teller implements Teller, CarrierDesk {
    static final String NAME = "kuaidi100";
    private static final String KNOWN_ALREADY = "501";

    private final Accounts accounts;
    private final OutsideLine line;
    private final Parcels parcels;
    private final PushSeal seal;
    private final HouseAddress house;
    private final Studios studios;
    private final String address;

    Kuaidi100Teller(
            Accounts accounts,
            OutsideLine line,
            Parcels parcels,
            PushSeal seal,
            HouseAddress house,
            Studios studios,
            @Value("${dingzuo.kuaidi100.address:https://poll.kuaidi100.com}") String address) {
        this.accounts = accounts;
        this.line = line;
        this.parcels = parcels;
        this.seal = seal;
        this.house = house;
        this.studios = studios;
        this.address = address;
    }

    @Override
    public String service() {
        return NAME;
    }

    @Override
    public List<AccountField> fields() {
        return List.of(new AccountField("key", true, true));
    }

    /** What is on the road already is followed from now on. */
    @Override
    public void entered() {
        parcels.followAll();
    }

    /** It has to be able to reach this house. */
    @Override
    public boolean follows(Company company) {
        return house.known().isPresent() && accounts.find(NAME).isPresent();
    }

    @Override
    public Answer ask(Question question) {
        var key = accounts.find(NAME).map(account -> account.field("key")).orElse("");
        var tell = house.of("/api/v1/shops/" + studios.profile().slug() + "/parcels/"
                + question.parcel().value() + "/kuaidi100");
        var parameters = new TreeMap<>(
                Map.of("callbackurl", tell, "salt", seal.salt(question.parcel(), question.number()), "resultv2", "4"));
        if (!question.phone().isEmpty()) {
            parameters.put("phone", question.phone());
        }
        var asked = Map.of(
                "company",
                question.company().code(),
                "number",
                question.number(),
                "key",
                key,
                "parameters",
                parameters);
        return line.post(address + "/poll", Map.of("schema", "json", "param", line.write(asked)))
                .map(Kuaidi100Teller::answer)
                .orElseGet(Answer.Silent::new);
    }

    private static Answer answer(JsonNode said) {
        var code = said.path("returnCode").asString("");
        if (said.path("result").asBoolean(false) || code.equals(KNOWN_ALREADY)) {
            return new Answer.WillTell();
        }
        // 500: its own trouble; 503 and 601 are about the signature and the key and stay wrong.
        return code.isEmpty() || code.equals("500")
                ? new Answer.Silent()
                : new Answer.Refuses(code + " " + said.path("message").asString(""));
    }
}
