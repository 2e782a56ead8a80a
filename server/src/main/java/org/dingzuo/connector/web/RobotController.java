package org.dingzuo.connector.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dingzuo.connector.account.RobotDesk;
import org.dingzuo.connector.web.AccountDoor.AccountBody;
import org.dingzuo.connector.web.AccountDoor.AccountEntry;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.Versions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The robot in the studio's own chat group. Entering one takes the place of another. */
@RestController
@OwnerOnly
@RequestMapping("/api/v1/studios/{studio}/robots")
class RobotController {
    private final AccountDoor door;
    private final List<RobotDesk> desks;

    RobotController(AccountDoor door, List<RobotDesk> desks) {
        this.door = door;
        this.desks = desks;
    }

    @GetMapping
    List<AccountBody> all(@PathVariable String studio) {
        return desks.stream().map(desk -> door.body(desk, door.account(desk))).toList();
    }

    @GetMapping("/{robot}")
    ResponseEntity<AccountBody> one(@PathVariable String studio, @PathVariable String robot) {
        return answer(desk(robot));
    }

    @PutMapping("/{robot}")
    ResponseEntity<AccountBody> enter(
            @PathVariable String studio,
            @PathVariable String robot,
            @RequestBody AccountEntry entry,
            HttpServletRequest request) {
        var desk = desk(robot);
        door.enter(desk, entry, Versions.seen(request));
        return answer(desk);
    }

    @DeleteMapping("/{robot}")
    ResponseEntity<AccountBody> remove(
            @PathVariable String studio, @PathVariable String robot, HttpServletRequest request) {
        var desk = desk(robot);
        door.remove(desk, Versions.seen(request));
        return answer(desk);
    }

    private ResponseEntity<AccountBody> answer(RobotDesk desk) {
        var account = door.account(desk);
        return Versions.tagged(door.body(desk, account), account.version());
    }

    private RobotDesk desk(String robot) {
        return desks.stream()
                .filter(each -> each.service().equals(robot))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such robot"));
    }
}
