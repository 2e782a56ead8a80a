package org.dingzuo.connector.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dingzuo.connector.pay.Differences;
import org.dingzuo.connector.pay.Merchant;
import org.dingzuo.connector.pay.MerchantField;
import org.dingzuo.connector.pay.Merchants;
import org.dingzuo.connector.pay.Method;
import org.dingzuo.connector.pay.Till;
import org.dingzuo.connector.pay.Tills;
import org.dingzuo.connector.pay.Trial;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.foundation.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The studio's own accounts at providers. Keys go in and never come out. */
@RestController
@OwnerOnly
@RequestMapping("/api/v1/studios/{studio}/merchants")
class MerchantController {
    private static final int LONGEST = 8_000;

    private final Merchants merchants;
    private final Tills tills;
    private final Differences differences;
    private final HouseAddress house;

    MerchantController(Merchants merchants, Tills tills, Differences differences, HouseAddress house) {
        this.merchants = merchants;
        this.tills = tills;
        this.differences = differences;
        this.house = house;
    }

    /** @param fields what may be shown, by name
     *  @param secrets which keys are there: the first figures of a checksum, by which their owner knows them again
     *  @param methods by which buyers may pay @param possible by which they could
     *  @param comparedUntil the last day whose bill was compared
     *  @param reachable whether providers can report to this server: it has a public address with https
     *  @param playMoney this server is for trying out, and takes no account */
    record AccountBody(
            String provider,
            boolean entered,
            Map<String, String> fields,
            Map<String, String> secrets,
            List<String> methods,
            List<String> possible,
            @Nullable LocalDate comparedUntil,
            boolean reachable,
            boolean playMoney) {}

    /** @param secrets only those that change */
    record EntryBody(
            @Nullable Map<String, @Nullable String> fields,
            @Nullable Map<String, @Nullable String> secrets,
            @Nullable List<String> methods) {}

    /** @param why the provider's own code */
    record TrialBody(String outcome, @Nullable String why) {}

    @GetMapping
    List<AccountBody> all(@PathVariable String studio) {
        return tills.all().stream().map(this::body).toList();
    }

    @GetMapping("/{provider}")
    ResponseEntity<AccountBody> one(@PathVariable String studio, @PathVariable String provider) {
        return answer(till(provider));
    }

    @PutMapping("/{provider}")
    ResponseEntity<AccountBody> enter(
            @PathVariable String studio,
            @PathVariable String provider,
            @RequestBody EntryBody body,
            HttpServletRequest request) {
        var till = till(provider);
        refusePlayMoney();
        var faults = new Faults();
        var merchant = read(till, body, Versions.seen(request), faults);
        if (faults.isEmpty()) {
            till.check(merchant, faults);
        }
        faults.refuseIfAny();
        if (!merchants.save(merchant)) {
            throw Versions.stale();
        }
        return answer(till);
    }

    @DeleteMapping("/{provider}")
    ResponseEntity<AccountBody> remove(
            @PathVariable String studio, @PathVariable String provider, HttpServletRequest request) {
        var till = till(provider);
        if (!merchants.remove(provider, Versions.seen(request))) {
            throw Versions.stale();
        }
        return answer(till);
    }

    /** Calls the provider with what is kept, changing nothing there. */
    @PostMapping("/{provider}/trial")
    TrialBody tryOut(@PathVariable String studio, @PathVariable String provider) {
        var till = till(provider);
        refusePlayMoney();
        var merchant = merchants.find(provider).orElseThrow(() -> Problem.notFound("No account is entered"));
        return switch (till.tryOut(merchant)) {
            case Trial.Works() -> new TrialBody("WORKS", null);
            case Trial.Refused(var why) -> new TrialBody("REFUSED", why);
            case Trial.NotVouched() -> new TrialBody("NOT_VOUCHED", null);
            case Trial.Silent() -> new TrialBody("SILENT", null);
        };
    }

    private Merchant read(Till till, EntryBody body, long seen, Faults faults) {
        var before = merchants.find(till.provider());
        var open = new TreeMap<String, String>();
        var secrets = new TreeMap<String, String>();
        for (var field : till.fields()) {
            var given = given(field, body, faults);
            if (field.secret()) {
                secrets.put(
                        field.name(),
                        given.isEmpty()
                                ? before.map(each -> each.field(field.name())).orElse("")
                                : given);
            } else {
                open.put(field.name(), given);
            }
        }
        return new Merchant(till.provider(), open, secrets, methods(till, body, faults), seen);
    }

    private static String given(MerchantField field, EntryBody body, Faults faults) {
        var from = field.secret() ? body.secrets() : body.fields();
        var text = from == null ? null : from.get(field.name());
        // Keys are pasted from files, whose lines may end in any way.
        return faults.optionalText(field.name(), text == null ? null : text.replace("\r", ""), LONGEST);
    }

    private static Set<Method> methods(Till till, EntryBody body, Faults faults) {
        var names = body.methods() == null ? List.<String>of() : body.methods();
        var known = names.stream()
                .flatMap(name -> Method.named(String.valueOf(name)).stream())
                .filter(method -> method.provider().equals(till.provider()))
                .collect(Collectors.toSet());
        if (known.size() != names.size()) {
            faults.add("methods", "unknown", "Choose among the methods of this provider, each once");
        }
        return known;
    }

    private ResponseEntity<AccountBody> answer(Till till) {
        var version = merchants.find(till.provider()).map(Merchant::version).orElse(0L);
        return Versions.tagged(body(till), version);
    }

    private AccountBody body(Till till) {
        var merchant = merchants.find(till.provider());
        var marks = new TreeMap<String, String>();
        merchant.ifPresent(known -> known.secrets().forEach((name, value) -> {
            if (!value.isEmpty()) {
                marks.put(name, mark(value));
            }
        }));
        return new AccountBody(
                till.provider(),
                merchant.isPresent(),
                merchant.map(Merchant::open).orElseGet(Map::of),
                marks,
                merchant.map(Merchant::methods).orElseGet(Set::of).stream()
                        .sorted()
                        .map(Enum::name)
                        .toList(),
                Arrays.stream(Method.values())
                        .filter(method -> method.provider().equals(till.provider()))
                        .map(Enum::name)
                        .toList(),
                differences.lastCompared(till.provider()).orElse(null),
                house.of("").startsWith("https://"),
                merchants.playsWithMoney());
    }

    private static String mark(String secret) {
        return HexFormat.of().formatHex(Documents.hash(secret), 0, 4);
    }

    private void refusePlayMoney() {
        if (merchants.playsWithMoney()) {
            throw Problem.conflict("play-money", "This server is for trying out and takes no real account");
        }
    }

    private Till till(String provider) {
        return tills.all().stream()
                .filter(each -> each.provider().equals(provider))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such provider"));
    }
}
