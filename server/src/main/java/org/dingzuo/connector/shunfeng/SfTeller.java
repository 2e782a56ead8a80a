package org.dingzuo.connector.shunfeng;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.connector.account.Account;
import org.dingzuo.connector.account.AccountField;
import org.dingzuo.connector.account.Accounts;
import org.dingzuo.connector.account.CarrierDesk;
import org.dingzuo.connector.account.OutsideLine;
import org.dingzuo.fulfilment.Company;
import org.dingzuo.fulfilment.Parcels;
import org.dingzuo.fulfilment.spi.Question;
import org.dingzuo.fulfilment.spi.Teller;
import org.dingzuo.kernel.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks SF for the road of its own parcels. Its pushes carry no signature, so none are taken: who asks knows who answers. */
@Component
@Order(1)
class SfTeller implements Teller, CarrierDesk {
    static final String NAME = "shunfeng";
    private static final String ROUTES = "EXP_RECE_SEARCH_ROUTES";

    private final Accounts accounts;
    private final OutsideLine line;
    private final Parcels parcels;
    private final Clock clock;
    private final String address;

    SfTeller(
            Accounts accounts,
            OutsideLine line,
            Parcels parcels,
            Clock clock,
            @Value("${dingzuo.shunfeng.address:https://sfapi.sf-express.com/std/service}") String address) {
        this.accounts = accounts;
        this.line = line;
        this.parcels = parcels;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public String service() {
        return NAME;
    }

    @Override
    public List<AccountField> fields() {
        return List.of(new AccountField("customerCode", false, true), new AccountField("checkWord", true, true));
    }

    /** What is on the road already is followed from now on. */
    @Override
    public void entered() {
        parcels.followAll();
    }

    @Override
    public boolean follows(Company company) {
        return company == Company.SF && accounts.find(NAME).isPresent();
    }

    @Override
    public Answer ask(Question question) {
        return accounts.find(NAME)
                .<Answer>map(account -> answer(account, question))
                .orElseGet(Answer.Silent::new);
    }

    private Answer answer(Account account, Question question) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("language", "zh-CN");
        asked.put("trackingType", "1");
        asked.put("trackingNumber", List.of(question.number()));
        if (!question.phone().isEmpty()) {
            asked.put("checkPhoneNo", question.phone());
        }
        var message = line.write(asked);
        var moment = String.valueOf(clock.millis());
        var form = Map.of(
                "partnerID",
                account.field("customerCode"),
                "requestID",
                Ids.next(clock).toString(),
                "serviceCode",
                ROUTES,
                "timestamp",
                moment,
                "msgDigest",
                SfDigest.of(message, moment, account.field("checkWord")),
                "msgData",
                message);
        return line.post(address, form)
                .map(said -> read(said, question.number()))
                .orElseGet(Answer.Silent::new);
    }

    private Answer read(JsonNode said, String number) {
        var code = said.path("apiResultCode").asString("");
        if (!code.equals("A1000")) {
            // A1001 and the other A100x are about account and signature; what is not said at all is no answer.
            return code.startsWith("A100")
                    ? new Answer.Refuses(code + " " + said.path("apiErrorMsg").asString(""))
                    : new Answer.Silent();
        }
        var inner = line.read(said.path("apiResultData").asString(""));
        if (inner.isEmpty()) {
            return new Answer.Silent();
        }
        if (!inner.get().path("success").asBoolean(false)) {
            return new Answer.Refuses(inner.get().path("errorCode").asString("") + " "
                    + inner.get().path("errorMsg").asString(""));
        }
        return SfWords.road(inner.get(), number).<Answer>map(Answer.Tells::new).orElseGet(Answer.NothingYet::new);
    }
}
