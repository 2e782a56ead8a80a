package org.dingzuo.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.audit.SubjectNames;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.springframework.stereotype.Component;

/** What a design is called, on sale or not. */
@Component
class DesignNames implements SubjectNames {
    private record Named(Words name) {}

    private static final Reading<Named> NAMED = new Reading<>("""
            select design_id as of, draft -> 'name' as name
              from catalog.design
             where studio_id = :studio and design_id = any (:ids)
            """, Named.class);

    private final ReadingStore readings;

    DesignNames(ReadingStore readings) {
        this.readings = readings;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("design");
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> designs, Language language) {
        var called = new HashMap<UUID, String>();
        readings.of(designs, NAMED)
                .one(NAMED)
                .forEach((design, named) -> called.put(design, named.name().in(language)));
        return called;
    }
}
