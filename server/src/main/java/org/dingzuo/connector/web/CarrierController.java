package org.dingzuo.connector.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dingzuo.connector.carry.CarrierAccount;
import org.dingzuo.connector.carry.CarrierAccounts;
import org.dingzuo.connector.carry.CarrierDesk;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The studio's accounts at those who tell where parcels are. Keys go in and never come out. */
@RestController
@OwnerOnly
@RequestMapping("/api/v1/studios/{studio}/carriers")
class CarrierController {
    private static final int LONGEST = 200;

    private final CarrierAccounts accounts;
    private final List<CarrierDesk> desks;
    private final HouseAddress house;

    CarrierController(CarrierAccounts accounts, List<CarrierDesk> desks, HouseAddress house) {
        this.accounts = accounts;
        this.desks = desks;
        this.house = house;
    }

    /** @param names what has to be entered, in the order of asking
     *  @param fields what may be shown, by name
     *  @param secrets which keys are there: the first figures of a checksum, by which their owner knows them again
     *  @param reachable whether it can report to this server: it has a public address */
    record CarrierBody(
            String carrier,
            boolean entered,
            List<FieldBody> names,
            Map<String, String> fields,
            Map<String, String> secrets,
            boolean reachable) {}

    record FieldBody(String name, boolean secret) {}

    /** @param secrets only those that change */
    record CarrierEntry(
            @Nullable Map<String, @Nullable String> fields,
            @Nullable Map<String, @Nullable String> secrets) {}

    @GetMapping
    List<CarrierBody> all(@PathVariable String studio) {
        return desks.stream().map(desk -> body(desk, account(desk))).toList();
    }

    @GetMapping("/{carrier}")
    ResponseEntity<CarrierBody> one(@PathVariable String studio, @PathVariable String carrier) {
        return answer(desk(carrier));
    }

    @PutMapping("/{carrier}")
    ResponseEntity<CarrierBody> enter(
            @PathVariable String studio,
            @PathVariable String carrier,
            @RequestBody CarrierEntry entry,
            HttpServletRequest request) {
        var desk = desk(carrier);
        var faults = new Faults();
        var entered = read(desk, entry, Versions.seen(request), faults);
        faults.refuseIfAny();
        if (!accounts.save(entered)) {
            throw Versions.stale();
        }
        return answer(desk);
    }

    @DeleteMapping("/{carrier}")
    ResponseEntity<CarrierBody> remove(
            @PathVariable String studio, @PathVariable String carrier, HttpServletRequest request) {
        var desk = desk(carrier);
        if (!accounts.remove(carrier, Versions.seen(request))) {
            throw Versions.stale();
        }
        return answer(desk);
    }

    private CarrierAccount read(CarrierDesk desk, CarrierEntry entry, long seen, Faults faults) {
        var before = account(desk);
        var open = new TreeMap<String, String>();
        var secrets = new TreeMap<String, String>();
        for (var field : desk.fields()) {
            var from = field.secret() ? entry.secrets() : entry.fields();
            var given = faults.optionalText(field.name(), from == null ? null : from.get(field.name()), LONGEST);
            var kept = given.isEmpty() && field.secret() ? before.field(field.name()) : given;
            if (kept.isEmpty()) {
                faults.add(field.name(), "missing", "Fill in " + field.name());
            }
            (field.secret() ? secrets : open).put(field.name(), kept);
        }
        return new CarrierAccount(desk.carrier(), open, secrets, seen);
    }

    private CarrierAccount account(CarrierDesk desk) {
        return accounts.find(desk.carrier()).orElseGet(() -> new CarrierAccount(desk.carrier(), Map.of(), Map.of(), 0));
    }

    private ResponseEntity<CarrierBody> answer(CarrierDesk desk) {
        var account = account(desk);
        return Versions.tagged(body(desk, account), account.version());
    }

    private CarrierBody body(CarrierDesk desk, CarrierAccount account) {
        var marks = new TreeMap<String, String>();
        account.secrets()
                .forEach((name, value) -> marks.put(name, HexFormat.of().formatHex(Documents.hash(value), 0, 4)));
        return new CarrierBody(
                desk.carrier(),
                account.version() > 0,
                desk.fields().stream()
                        .map(field -> new FieldBody(field.name(), field.secret()))
                        .toList(),
                account.open(),
                marks,
                house.known().isPresent());
    }

    private CarrierDesk desk(String carrier) {
        return desks.stream()
                .filter(each -> each.carrier().equals(carrier))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such carrier"));
    }
}
