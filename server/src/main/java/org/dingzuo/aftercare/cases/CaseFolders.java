package org.dingzuo.aftercare.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.audit.Subject;
import org.dingzuo.foundation.audit.SubjectFolders;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.springframework.stereotype.Component;

/** A case lies in the folder of the order that it complains of. */
@Component
class CaseFolders implements SubjectFolders {
    private record Filed(UUID order) {}

    private static final Reading<Filed> FILED = new Reading<>("""
            select case_id as of, order_id as "order"
              from aftercare.case_file
             where studio_id = :studio and case_id = any (:ids)
            """, Filed.class);

    private final ReadingStore readings;

    CaseFolders(ReadingStore readings) {
        this.readings = readings;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public Map<UUID, Subject> of(Collection<UUID> cases) {
        var folders = new HashMap<UUID, Subject>();
        readings.of(cases, FILED)
                .one(FILED)
                .forEach((id, filed) -> folders.put(id, new Subject("order", filed.order())));
        return folders;
    }
}
