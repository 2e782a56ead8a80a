package org.dingzuo.ordering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.promise.WorkLine;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** How far an order's making is, read from what happened to it. Pure. */
@NamedInterface("rooms")
public final class WorkDone {
    private static final int WHOLE = 10_000;

    private final List<WorkLine> work;
    private final Set<String> done = new HashSet<>();

    public WorkDone(List<WorkLine> work, List<OrderView.Happening> happenings) {
        this.work = work;
        for (var happening : happenings) {
            if (happening.kind().equals("step-done")) {
                done.add(key(
                        happening.parameters().get("line"),
                        happening.parameters().get("step")));
            }
            done.removeAll(OpenAgain.by(happening));
        }
    }

    /** The steps that may be begun as far as the work is concerned, and those that were. */
    public Set<String> reached() {
        var reached = new HashSet<String>();
        for (int at = 0; at < work.size(); at++) {
            var line = String.valueOf(at);
            work.get(at).item().steps().stream()
                    .filter(step -> step.after().stream().allMatch(before -> done.contains(key(line, before))))
                    .forEach(step -> reached.add(step.key()));
        }
        return reached;
    }

    /** The share of the hands-on minutes whose steps are done, in hundredths of a percent. */
    public int share() {
        long all = 0;
        long over = 0;
        for (int at = 0; at < work.size(); at++) {
            var line = work.get(at);
            for (var step : line.item().steps()) {
                if (step.kind() == RoutingStep.Kind.ATTENDED) {
                    var minutes = (long) line.item().minutes(step) * line.quantity();
                    all += minutes;
                    over += done.contains(key(String.valueOf(at), step.key())) ? minutes : 0;
                }
            }
        }
        return all == 0 ? 0 : (int) (over * WHOLE / all);
    }

    private static String key(@Nullable String line, @Nullable String step) {
        return line + "/" + step;
    }
}
