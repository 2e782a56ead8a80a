package org.dingzuo.connector.web;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dingzuo.connector.account.Account;
import org.dingzuo.connector.account.AccountDesk;
import org.dingzuo.connector.account.Accounts;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts on their way in and out. Keys go in and never come out. */
@Component
class AccountDoor {
    private static final int LONGEST = 300;

    private final Accounts accounts;

    AccountDoor(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param names what has to be entered, in the order of asking
     *  @param fields what may be shown, by name
     *  @param secrets which keys are there: the first figures of a checksum, by which their owner knows them again */
    record AccountBody(
            String service,
            boolean entered,
            List<FieldBody> names,
            Map<String, String> fields,
            Map<String, String> secrets) {}

    record FieldBody(String name, boolean secret, boolean needed) {}

    /** @param secrets only those that change */
    record AccountEntry(
            @Nullable Map<String, @Nullable String> fields,
            @Nullable Map<String, @Nullable String> secrets) {}

    Account account(AccountDesk desk) {
        return accounts.find(desk.service()).orElseGet(() -> new Account(desk.service(), Map.of(), Map.of(), 0));
    }

    /** @throws Problem 412 when somebody was faster, 422 naming each field that cannot be taken */
    void enter(AccountDesk desk, AccountEntry entry, long seen) {
        var faults = new Faults();
        var entered = read(desk, entry, seen, faults);
        faults.refuseIfAny();
        desk.check(entered, faults);
        faults.refuseIfAny();
        if (!accounts.save(desk, entered)) {
            throw Versions.stale();
        }
    }

    /** @throws Problem 412 when somebody was faster */
    void remove(AccountDesk desk, long seen) {
        if (!accounts.remove(desk, seen)) {
            throw Versions.stale();
        }
    }

    AccountBody body(AccountDesk desk, Account account) {
        var marks = new TreeMap<String, String>();
        account.secrets().forEach((name, value) -> {
            if (!value.isEmpty()) {
                marks.put(name, HexFormat.of().formatHex(Documents.hash(value), 0, 4));
            }
        });
        return new AccountBody(
                desk.service(),
                account.version() > 0,
                desk.fields().stream()
                        .map(field -> new FieldBody(field.name(), field.secret(), field.needed()))
                        .toList(),
                account.open(),
                marks);
    }

    private Account read(AccountDesk desk, AccountEntry entry, long seen, Faults faults) {
        var before = account(desk);
        var open = new TreeMap<String, String>();
        var secrets = new TreeMap<String, String>();
        for (var field : desk.fields()) {
            var from = field.secret() ? entry.secrets() : entry.fields();
            var given = faults.optionalText(field.name(), from == null ? null : from.get(field.name()), LONGEST);
            var kept = given.isEmpty() && field.secret() ? before.field(field.name()) : given;
            if (kept.isEmpty() && field.needed()) {
                faults.add(field.name(), "missing", "Fill in " + field.name());
            }
            (field.secret() ? secrets : open).put(field.name(), kept);
        }
        return new Account(desk.service(), open, secrets, seen);
    }
}
