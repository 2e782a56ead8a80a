package org.dingzuo.customer;

/** A buyer in clear words: only ever in memory. */
public record Buyer(String name, String phone, Address address) {
    public record Address(String province, String city, String district, String line) {
        /** Nobody has said it. */
        public static final Address NONE = new Address("", "", "", "");
    }

    /** As people know each other in public: the first letter. */
    public String maskedName() {
        return name.isEmpty() ? "**" : Character.toString(name.codePointAt(0)) + "**";
    }

    @Override
    public String toString() {
        return "Buyer[sealed]";
    }
}
