package org.dingzuo.materials.purchase;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.audit.SubjectNames;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.Language;
import org.springframework.stereotype.Component;

/** What suppliers are called; a purchase is called after its supplier, with its number. */
@Component
class NamesOfBuying implements SubjectNames {
    private record Named(String name) {}

    private static final Reading<Named> SUPPLIERS = new Reading<>("""
            select supplier_id as of, name
              from materials.supplier
             where studio_id = :studio and supplier_id = any (:ids)
            """, Named.class);

    private static final Reading<Named> PURCHASES = new Reading<>("""
            select p.purchase_id as of, concat_ws(' ', s.name, p.number) as name
              from materials.purchase p
              join materials.supplier s on s.studio_id = p.studio_id and s.supplier_id = p.supplier_id
             where p.studio_id = :studio and p.purchase_id = any (:ids)
            """, Named.class);

    private final ReadingStore readings;

    NamesOfBuying(ReadingStore readings) {
        this.readings = readings;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("supplier", "purchase");
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> things, Language language) {
        var read = readings.of(things, SUPPLIERS, PURCHASES);
        var called = new HashMap<UUID, String>();
        read.one(SUPPLIERS).forEach((id, supplier) -> called.put(id, supplier.name()));
        read.one(PURCHASES).forEach((id, purchase) -> called.put(id, purchase.name()));
        return called;
    }
}
