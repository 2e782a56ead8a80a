package org.dingzuo.materials.supplier;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.materials.Freight;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.Supplier;
import org.dingzuo.materials.Supplier.Supplied;
import org.dingzuo.materials.leadtime.LeadTime;
import org.dingzuo.materials.leadtime.LeadTimes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The studio's address book of suppliers. */
@Service
@Transactional
public class Suppliers {
    private final SupplierStore store;
    private final Materials materials;
    private final LeadTimes leadTimes;
    private final Audit audit;
    private final Clock clock;

    Suppliers(SupplierStore store, Materials materials, LeadTimes leadTimes, Audit audit, Clock clock) {
        this.store = store;
        this.materials = materials;
        this.leadTimes = leadTimes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Supplier> all() {
        return store.all(StudioScope.studio());
    }

    @Transactional(readOnly = true)
    public Optional<Supplier> find(UUID id) {
        return all().stream().filter(supplier -> supplier.id().equals(id)).findFirst();
    }

    /** How long each supplier takes for each item, as stated and as learnt. */
    @Transactional(readOnly = true)
    public List<LeadTime> leadTimes() {
        return leadTimes.all(StudioScope.studio());
    }

    /** Items of the list that the store-room does not know. */
    @Transactional(readOnly = true)
    public List<String> unknown(List<Supplied> supplied) {
        var known = new HashSet<>(materials.keys());
        return supplied.stream()
                .map(Supplied::item)
                .filter(item -> !known.contains(item))
                .toList();
    }

    public UUID add(String name, String contact, List<Supplied> supplied, Freight freight) {
        var supplier = new Supplier(Ids.next(clock), name, contact, supplied, freight, 0);
        store.insert(StudioScope.studio(), supplier);
        audit.note("supplier.added", "supplier", supplier.id());
        return supplier.id();
    }

    /** Replaces all of it; false when its version is no longer the one given, or there is no such supplier. */
    public boolean change(Supplier supplier) {
        if (!store.update(StudioScope.studio(), supplier)) {
            return false;
        }
        audit.note("supplier.changed", "supplier", supplier.id());
        return true;
    }

    /** False when there is no such supplier, or something was bought there: then it stays for the record. */
    public boolean remove(UUID id) {
        var gone = store.delete(StudioScope.studio(), id);
        if (gone) {
            audit.note("supplier.removed", "supplier", id);
        }
        return gone;
    }
}
