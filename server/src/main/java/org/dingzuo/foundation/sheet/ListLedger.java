package org.dingzuo.foundation.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which lists were taken: the same list read the same way is taken once, however often it is brought. */
@Component
public class ListLedger {
    private final JdbcClient db;
    private final Clock clock;

    ListLedger(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** False when it was taken before. Whoever brings the same list at the same moment waits for the first to end.
     *  @param list what kind of list, such as {@code materials}
     *  @param mark as {@link #mark} says */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean note(String list, String mark) {
        return db.sql("""
            insert into foundation.list_taken (studio_id, list, mark, taken_at)
            values (:studio, :list, :mark, :now)
                on conflict do nothing
            """)
                        .param("studio", StudioScope.studio().value())
                        .param("list", list)
                        .param("mark", mark)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public boolean has(String list, String mark) {
        return db.sql("""
            select exists (select from foundation.list_taken
                            where studio_id = :studio and list = :list and mark = :mark)
            """)
                .param("studio", StudioScope.studio().value())
                .param("list", list)
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }

    /** The same for the same cells read the same way, whatever the file around them.
     *  @param read how, such as what the columns say */
    public static String mark(Grid grid, Object read) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((read + "\n" + grid).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
