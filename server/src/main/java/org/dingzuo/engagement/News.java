package org.dingzuo.engagement;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OpenAgain;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.promise.StepSpan;
import org.springframework.stereotype.Component;

/** What the maker could say of an order now, from what was really done: ready to be sent, or to be said otherwise. */
@Component
public class News {
    private final Phrases phrases;

    News(Phrases phrases) {
        this.phrases = phrases;
    }

    /** In the language that the order was placed in. */
    public String of(OrderView order) {
        var language = order.language();
        var done = done(order);
        var spans = order.offer().promise().line();
        var next = spans.stream().filter(span -> !done.contains(key(span))).findFirst();
        var last = spans.stream().filter(span -> done.contains(key(span))).reduce((one, other) -> other);
        var parameters = new TreeMap<String, String>();
        parameters.put("pieces", pieces(order, language));
        parameters.put("shipBy", Spoken.day(order.promise().shipBy(), language));
        next.ifPresent(span -> parameters.put("next", span.label().in(language)));
        last.ifPresent(span -> parameters.put("done", span.label().in(language)));
        return phrases.say(language, "news." + stage(order, next.isPresent(), last.isPresent()), parameters);
    }

    private static String stage(OrderView order, boolean somethingNext, boolean somethingDone) {
        if (order.state() == OrderState.READY || !somethingNext) {
            return "made";
        }
        if (order.state() == OrderState.CONFIRMED) {
            return "waiting";
        }
        return somethingDone ? "going" : "begun";
    }

    private static String pieces(OrderView order, Language language) {
        return order.offer().lines().stream()
                .map(line -> line.name().in(language))
                .distinct()
                .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", "));
    }

    private static Set<String> done(OrderView order) {
        var done = new HashSet<String>();
        for (var happening : order.happenings()) {
            if (happening.kind().equals("step-done")) {
                done.add(happening.parameters().get("line") + "/"
                        + happening.parameters().get("step"));
            }
            done.removeAll(OpenAgain.by(happening));
        }
        return done;
    }

    private static String key(StepSpan span) {
        return span.line() + "/" + span.step();
    }
}
