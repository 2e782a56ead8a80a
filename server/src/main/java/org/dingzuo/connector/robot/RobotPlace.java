package org.dingzuo.connector.robot;

import java.util.List;
import org.dingzuo.connector.account.Accounts;
import org.dingzuo.connector.account.RobotDesk;
import org.dingzuo.engagement.notice.Notices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A studio has one robot: who is entered takes the place of whoever was there. */
@Component
class RobotPlace {
    private final Accounts accounts;
    private final Notices notices;
    private final ObjectProvider<RobotDesk> robots;

    RobotPlace(Accounts accounts, Notices notices, ObjectProvider<RobotDesk> robots) {
        this.accounts = accounts;
        this.notices = notices;
        this.robots = robots;
    }

    void taken(RobotDesk by) {
        for (var other : List.copyOf(robots.stream().toList())) {
            if (!other.service().equals(by.service())) {
                accounts.find(other.service()).ifPresent(account -> accounts.remove(other, account.version()));
            }
        }
        notices.begin();
    }
}
