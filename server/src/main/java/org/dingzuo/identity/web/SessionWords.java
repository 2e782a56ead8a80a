package org.dingzuo.identity.web;

import java.util.Comparator;
import org.dingzuo.foundation.access.Caller;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.identity.Accounts;
import org.springframework.stereotype.Component;

/** Says who somebody is and names their studios by the slugs that addresses use. */
@Component
class SessionWords {
    private final Accounts accounts;
    private final Directory directory;

    SessionWords(Accounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    SessionBody of(Caller caller, String csrf) {
        var account = accounts.account(caller.account());
        var studios = directory.slugsOf(caller.roles().keySet()).entrySet().stream()
                .map(entry -> new SessionBody.Studio(
                        entry.getValue(), caller.roleIn(entry.getKey()).orElseThrow()))
                .sorted(Comparator.comparing(SessionBody.Studio::slug))
                .toList();
        return new SessionBody(account.id(), account.login(), account.name(), account.host(), studios, csrf);
    }
}
