package org.dingzuo.connector.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dingzuo.connector.account.CarrierDesk;
import org.dingzuo.connector.web.AccountDoor.AccountBody;
import org.dingzuo.connector.web.AccountDoor.AccountEntry;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.foundation.web.Versions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The studio's accounts at those who tell where parcels are. */
@RestController
@OwnerOnly
@RequestMapping("/api/v1/studios/{studio}/carriers")
class CarrierController {
    private final AccountDoor door;
    private final List<CarrierDesk> desks;
    private final HouseAddress house;

    CarrierController(AccountDoor door, List<CarrierDesk> desks, HouseAddress house) {
        this.door = door;
        this.desks = desks;
        this.house = house;
    }

    /** @param reachable whether it can report to this server: it has a public address */
    record CarrierBody(AccountBody account, boolean reachable) {}

    @GetMapping
    List<CarrierBody> all(@PathVariable String studio) {
        return desks.stream()
                .map(desk -> new CarrierBody(door.body(desk, door.account(desk)), isReachable()))
                .toList();
    }

    @GetMapping("/{carrier}")
    ResponseEntity<CarrierBody> one(@PathVariable String studio, @PathVariable String carrier) {
        return answer(desk(carrier));
    }

    @PutMapping("/{carrier}")
    ResponseEntity<CarrierBody> enter(
            @PathVariable String studio,
            @PathVariable String carrier,
            @RequestBody AccountEntry entry,
            HttpServletRequest request) {
        var desk = desk(carrier);
        door.enter(desk, entry, Versions.seen(request));
        return answer(desk);
    }

    @DeleteMapping("/{carrier}")
    ResponseEntity<CarrierBody> remove(
            @PathVariable String studio, @PathVariable String carrier, HttpServletRequest request) {
        var desk = desk(carrier);
        door.remove(desk, Versions.seen(request));
        return answer(desk);
    }

    private ResponseEntity<CarrierBody> answer(CarrierDesk desk) {
        var account = door.account(desk);
        return Versions.tagged(new CarrierBody(door.body(desk, account), isReachable()), account.version());
    }

    private boolean isReachable() {
        return house.known().isPresent();
    }

    private CarrierDesk desk(String carrier) {
        return desks.stream()
                .filter(each -> each.service().equals(carrier))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such carrier"));
    }
}
