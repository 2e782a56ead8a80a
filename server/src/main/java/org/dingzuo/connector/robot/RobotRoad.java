package org.dingzuo.connector.robot;

import java.util.List;
import org.dingzuo.connector.account.Accounts;
import org.dingzuo.engagement.spi.NoticeRoad;
import org.springframework.stereotype.Component;

/** Says a text by the robot that the studio has. */
@Component
class RobotRoad implements NoticeRoad {
    private final Accounts accounts;
    private final List<Robot> robots;

    RobotRoad(Accounts accounts, List<Robot> robots) {
        this.accounts = accounts;
        this.robots = robots;
    }

    @Override
    public boolean isOpen() {
        return robots.stream().anyMatch(robot -> accounts.find(robot.service()).isPresent());
    }

    @Override
    public Answer tell(String text) {
        for (var robot : robots) {
            var account = accounts.find(robot.service());
            if (account.isPresent()) {
                return robot.tell(account.get(), text);
            }
        }
        return new Answer.NotNow();
    }
}
