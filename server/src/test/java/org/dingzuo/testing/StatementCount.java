package org.dingzuo.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every statement that the house sends while it is looked at, but for those that open a transaction's studio. Heard from the log of
 *  Spring's door to the database: all of ours go through it. */
public final class StatementCount implements AutoCloseable {
    private static final int TRIES = 4;

    private final Logger door = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Level before = door.getLevel();
    private final boolean spoke = door.isAdditive();
    private final Ear ear = new Ear();

    public StatementCount() {
        ear.setContext(door.getLoggerContext());
        ear.start();
        door.addAppender(ear);
        door.setAdditive(false);
        door.setLevel(Level.DEBUG);
    }

    /** What a request asks. The fewest of a few tries: an errand of the house's own may fall into one of them. */
    public List<String> of(Runnable request) {
        return Stream.generate(() -> once(request))
                .limit(TRIES)
                .min(Comparator.comparing(List::size))
                .orElseThrow();
    }

    private List<String> once(Runnable request) {
        ear.take();
        request.run();
        return ear.take();
    }

    @Override
    public void close() {
        door.detachAppender(ear);
        door.setLevel(before);
        door.setAdditive(spoke);
    }

    private static final class Ear extends AppenderBase<ILoggingEvent> {
        private final List<String> heard = new ArrayList<>();

        @Override
        protected synchronized void append(ILoggingEvent event) {
            var said = event.getFormattedMessage();
            var sql = said.indexOf('[');
            if (sql >= 0 && !said.contains("set_config(")) {
                heard.add(said.substring(sql));
            }
        }

        synchronized List<String> take() {
            var taken = List.copyOf(heard);
            heard.clear();
            return taken;
        }
    }
}
