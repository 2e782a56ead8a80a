package org.dingzuo.bench.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the server's own processor time went, by samples of its running threads: each sample counts for the first frame from the top
 *  that tells. */
final class Profile {
    private final Map<String, Integer> samples = new LinkedHashMap<>();
    private int all;

    static Profile of(Path recording) throws IOException {
        var profile = new Profile();
        for (var name : new String[] {
            "driver of the database", "JSON", "planner", "HTTP", "Spring and transactions", "our own", "rest"
        }) {
            profile.samples.put(name, 0);
        }
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                profile.count(file.readEvent());
            }
        }
        return profile;
    }

    private void count(RecordedEvent event) {
        if (!event.getEventType().getName().equals("jdk.ExecutionSample") || event.getStackTrace() == null) {
            return;
        }
        all++;
        var name = event.getStackTrace().getFrames().stream()
                .map(Profile::belongs)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("rest");
        samples.merge(name, 1, Integer::sum);
    }

    private static String belongs(RecordedFrame frame) {
        var type = frame.getMethod().getType().getName();
        if (type.startsWith("org.postgresql") || type.startsWith("com.zaxxer")) {
            return "driver of the database";
        }
        if (type.startsWith("tools.jackson") || type.startsWith("com.fasterxml")) {
            return "JSON";
        }
        if (type.startsWith("org.dingzuo.planner")) {
            return "planner";
        }
        if (type.startsWith("org.apache")) {
            return "HTTP";
        }
        if (type.startsWith("org.springframework")) {
            return "Spring and transactions";
        }
        return type.startsWith("org.dingzuo") ? "our own" : "";
    }

    /** Shares of the server's time in percent, in one line. */
    Map<String, Long> percent() {
        var percent = new LinkedHashMap<String, Long>();
        samples.forEach((name, count) -> percent.put(name, all == 0 ? 0 : Math.round(100.0 * count / all)));
        return percent;
    }
}
