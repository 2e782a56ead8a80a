package org.dingzuo.foundation.database;

/** A database role and its password; the password never shows in a log. */
public record Credentials(String role, String password) {
    @Override
    public String toString() {
        return role;
    }
}
