package org.dingzuo.connector.account;

import java.util.Map;

/** @param open what may be shown
 *  @param secrets keys; shown to nobody and written nowhere
 *  @param version 0: there is none yet */
public record Account(String service, Map<String, String> open, Map<String, String> secrets, long version) {
    public Account {
        open = Map.copyOf(open);
        secrets = Map.copyOf(secrets);
    }

    /** Empty when it was not entered. */
    public String field(String name) {
        return open.getOrDefault(name, secrets.getOrDefault(name, ""));
    }

    /** Without the secrets: this text may end in a log. */
    @Override
    public String toString() {
        return service + open;
    }
}
