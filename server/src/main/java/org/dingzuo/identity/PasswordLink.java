package org.dingzuo.identity;

import org.dingzuo.foundation.web.HouseAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** {@code ./dingzuo studio password LOGIN}: whoever may run it on this data folder may let anybody choose a new password. */
@Component
@ConditionalOnProperty(name = "dingzuo.command", havingValue = "studio-password")
class PasswordLink implements ApplicationRunner, ExitCodeGenerator {
    private final Renewals renewals;
    private final HouseAddress address;
    private final String login;
    private int exitCode;

    PasswordLink(Renewals renewals, HouseAddress address, @Value("${dingzuo.login}") String login) {
        this.renewals = renewals;
        this.address = address;
        this.login = login;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (renewals.onTheMachine(login) instanceof RenewalOutcome.Made(var link)) {
            System.out.println("dingzuo: new password link " + address.of(link.path()));
            return;
        }
        System.err.println("dingzuo: 这里没有登录名 " + login + " Nobody here signs in as " + login);
        exitCode = 1;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
