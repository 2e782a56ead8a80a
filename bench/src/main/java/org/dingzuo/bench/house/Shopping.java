package org.dingzuo.bench.house;

import java.util.concurrent.ThreadLocalRandom;

/** The words of a buyer's requests. */
final class Shopping {
    private Shopping() {}

    static String studio(int number) {
        return "bench-%03d".formatted(number);
    }

    static String quote(String booking) {
        return "{" + wish(booking) + "}";
    }

    /** Takes the total as quoted and any day: a day that went to somebody else meanwhile is no error of the server. */
    static String order(String booking, String total, String consent) {
        var phone = "139" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));
        return "{" + wish(booking) + """
                ,"accept":{"total":%s,"shipBy":"2099-12-31"},"buyer":{"name":"林小满","phone":"%s",
                "address":{"province":"浙江省","city":"杭州市","district":"西湖区","line":"文三路 1 号"}},
                "consents":[{"kind":"PRIVACY","version":"%s","given":true}]}
                """.formatted(total, phone, consent).strip();
    }

    private static String wish(String booking) {
        return """
                "lines":[{"design":"piece","configuration":{"colour":"indigo"},"quantity":1}],"booking":%s,
                "to":{"province":"浙江省","city":"杭州市"}""".formatted(booking.isEmpty() ? "null" : "\"" + booking + "\"");
    }
}
