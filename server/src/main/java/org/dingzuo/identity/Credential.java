package org.dingzuo.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A login and its password, as typed. Never logged. */
public record Credential(String login, String password) {
    public static final int SHORTEST_PASSWORD = 10;
    public static final int LONGEST_PASSWORD = 200;

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,63}");

    /** One spelling per login: full-width and capital letters do not make another one. */
    public Credential {
        login = Normalizer.normalize(login, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    public boolean hasLoginInShape() {
        return LOGIN.matcher(login).matches();
    }

    /** Long enough, not endless, and not the login itself. */
    public boolean hasPasswordInShape() {
        return password.length() >= SHORTEST_PASSWORD
                && password.length() <= LONGEST_PASSWORD
                && !password.equalsIgnoreCase(login);
    }

    @Override
    public String toString() {
        return "Credential[…]";
    }
}
