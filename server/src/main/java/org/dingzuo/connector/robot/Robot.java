package org.dingzuo.connector.robot;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.dingzuo.connector.account.Account;
import org.dingzuo.connector.account.AccountField;
import org.dingzuo.connector.account.RobotDesk;
import org.dingzuo.engagement.spi.NoticeRoad.Answer;
import org.dingzuo.foundation.problem.Faults;
import tools.jackson.databind.JsonNode;

/** What all robots have in common: an address that is a secret, at a house that is known. Only the key in the address is ever used: the
 *  house is the chat program's own, whatever was typed. */
abstract class Robot implements RobotDesk {
    static final String ADDRESS = "address";
    static final String SECRET = "secret";
    private static final int LONGEST_WHY = 200;

    private final RobotPlace place;

    Robot(RobotPlace place) {
        this.place = place;
    }

    /** Says the text. @param key out of the address */
    abstract Answer tell(String key, String secret, String text);

    /** @param host of the addresses that the chat program gives out
     *  @param key finds the key in such an address */
    record Shape(String host, Pattern key) {}

    abstract Shape shape();

    @Override
    public List<AccountField> fields() {
        return List.of(new AccountField(ADDRESS, true, true), new AccountField(SECRET, true, false));
    }

    @Override
    public void check(Account entered, Faults faults) {
        if (key(entered.field(ADDRESS)).isEmpty()) {
            faults.add(
                    ADDRESS,
                    "no-robot-address",
                    "Copy the whole address of the robot; it begins with https://" + shape().host());
        }
    }

    @Override
    public void entered() {
        place.taken(this);
    }

    final Answer tell(Account account, String text) {
        return key(account.field(ADDRESS))
                .map(key -> tell(key, account.field(SECRET), text))
                .orElseGet(() -> new Answer.Refused("no address"));
    }

    private Optional<String> key(String address) {
        try {
            var read = URI.create(address.strip());
            if (!"https".equals(read.getScheme()) || !shape().host().equals(read.getHost())) {
                return Optional.empty();
            }
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
        var found = shape().key().matcher(address.strip());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** @param said what the chat program answered; empty: nothing
     *  @param code finds its number in it; 0 is yes
     *  @param tooMany the number for too many texts
     *  @param words where its words are */
    static Answer answer(Optional<JsonNode> said, ToIntFunction<JsonNode> code, int tooMany, String words) {
        if (said.isEmpty()) {
            return new Answer.NotNow();
        }
        var number = code.applyAsInt(said.get());
        if (number == 0) {
            return new Answer.Told();
        }
        if (number == tooMany) {
            return new Answer.NotNow();
        }
        var why = number + " " + said.get().path(words).asString("");
        return new Answer.Refused(why.substring(0, Math.min(why.length(), LONGEST_WHY)));
    }

    static int number(JsonNode said, String field) {
        return said.path(field).asInt(-1);
    }
}
