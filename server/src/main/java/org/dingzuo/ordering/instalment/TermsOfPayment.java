package org.dingzuo.ordering.instalment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.PaymentTerms;
import org.dingzuo.ordering.PaymentTermsStore;
import org.dingzuo.ordering.Sellers;
import org.dingzuo.studio.Change;
import org.dingzuo.studio.Studios;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a studio says how it wants to be paid. Offers follow it from the next one on; what was offered and accepted stays. */
@Service
@Transactional
@NamedInterface("instalment")
public class TermsOfPayment {
    private final PaymentTermsStore store;
    private final Studios studios;
    private final Sellers sellers;
    private final Designs designs;
    private final Audit audit;

    TermsOfPayment(PaymentTermsStore store, Studios studios, Sellers sellers, Designs designs, Audit audit) {
        this.store = store;
        this.studios = studios;
        this.sellers = sellers;
        this.designs = designs;
        this.audit = audit;
    }

    /** The usual ones where the studio has set none. */
    @Transactional(readOnly = true)
    public PaymentTerms terms() {
        return store.find(StudioScope.studio())
                .orElseGet(() -> PaymentTerms.usual(studios.policy().prepaidShare()));
    }

    /** @param terms without faults; their version is the one that the owner has seen */
    public Change change(PaymentTerms terms) {
        var studio = StudioScope.studio();
        if (!terms.schedule().faults().isEmpty()) {
            throw new IllegalArgumentException(
                    "Not a schedule: " + terms.schedule().faults());
        }
        if (!store.write(studio, terms)) {
            return new Change.Stale();
        }
        sellers.forget(studio);
        audit.note("payment-terms.changed", "studio", studio.value());
        return new Change.Made(terms.version() + 1);
    }

    /** The designs on sale, by slug. */
    @Transactional(readOnly = true)
    public Map<String, Words> designs() {
        var names = new LinkedHashMap<String, Words>();
        designs.onSale()
                .forEach(design -> names.put(design.slug(), design.blueprint().name()));
        return names;
    }

    /** The steps that a part may wait for: those of the designs on sale that others come before, by key. */
    @Transactional(readOnly = true)
    public Map<String, Words> steps() {
        var steps = new LinkedHashMap<String, Words>();
        for (var design : designs.onSale()) {
            design.blueprint().routing().stream()
                    .filter(step -> !step.after().isEmpty())
                    .forEach(step -> steps.putIfAbsent(step.key(), step.name()));
        }
        return steps;
    }
}
