package org.dingzuo.connector.pay;

import java.util.Map;

/** What the buyer's device does next. */
public sealed interface Invitation {
    /** Shows this text as a code to scan. */
    record Scan(String text) implements Invitation {}

    /** Goes to this page. */
    record Visit(String address) implements Invitation {}

    /** Hands these to WeChat's own bridge. */
    record Bridge(Map<String, String> parameters) implements Invitation {}

    /** Goes to this page first, which comes back with a code, and asks again with it. */
    record SignIn(String address) implements Invitation {}

    /** The provider does not open it. @param why a stable code, the provider's own where it has one */
    record Refused(String why) implements Invitation {}

    record Silent() implements Invitation {}
}
