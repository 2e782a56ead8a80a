package org.dingzuo.connector.pay;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The studio's own account at a provider.
 *  @param open what may be shown @param secrets keys; shown to nobody and written nowhere */
public record Merchant(
        String provider, Map<String, String> open, Map<String, String> secrets, Set<Method> methods, long version) {
    public Merchant {
        open = new TreeMap<>(open);
        secrets = new TreeMap<>(secrets);
        methods = Set.copyOf(methods);
    }

    /** An open field, or a secret one; empty when it was not entered. */
    public String field(String name) {
        return open.getOrDefault(name, secrets.getOrDefault(name, ""));
    }

    /** Without the secrets: this text may end in a log. */
    @Override
    public String toString() {
        return provider + open;
    }
}
