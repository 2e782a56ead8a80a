package org.dingzuo.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer file's desk. A buyer is a phone number; to whom a thing goes is said with each order anew. */
@Service
@Transactional
public class Buyers {
    /** As many as a studio's book holds: all of them are opened in memory. */
    public static final int EVERYBODY = 20_000;

    private final BuyerStore store;
    private final RemarkStore remarks;
    private final Audit audit;
    private final Clock clock;

    Buyers(BuyerStore store, RemarkStore remarks, Audit audit, Clock clock) {
        this.store = store;
        this.remarks = remarks;
        this.audit = audit;
        this.clock = clock;
    }

    /** The studio's buyer with this phone number, a new one if the number is new; the reference keeps this very name and address.
     *  @param reference the order's id; a new one */
    public BuyerId remember(Buyer buyer, UUID reference) {
        return store.upsert(StudioScope.studio(), new BuyerId(Ids.next(clock)), buyer, reference, clock.instant());
    }

    /** The buyer as last known, locked until the end of this transaction; empty once erased. */
    public Optional<Buyer> lock(BuyerId id) {
        return store.lock(StudioScope.studio(), id);
    }

    /** The studio's buyer with exactly this phone number. */
    @Transactional(readOnly = true)
    public Optional<BuyerId> withPhone(String phone) {
        return store.withPhone(StudioScope.studio(), phone);
    }

    /** Everybody who was not erased, the newest first, also those who are one person with another. */
    @Transactional(readOnly = true)
    public List<Known> known(int most) {
        return store.known(StudioScope.studio(), most);
    }

    /** The people none of whose phones came to the studio at or after {@code moment}, each with all phones, who stands for all first. Whoever
     *  is known longest comes first.
     *  @param most phones; the last person may be incomplete when there are more */
    @Transactional(readOnly = true)
    public List<List<Known>> familiesBefore(Instant moment, int most) {
        return List.copyOf(store.familiesBefore(StudioScope.studio(), moment, most).stream()
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNullElse(each.mergedInto(), each.id()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    /** This buyer and whoever is one person with them, who stands for all first; empty: unknown or erased. */
    @Transactional(readOnly = true)
    public List<Known> family(BuyerId id) {
        return store.family(StudioScope.studio(), id);
    }

    /** These two are one person; {@code into} stands for both. Orders stay where they are, so it can be taken back exactly. */
    public MergeOutcome merge(BuyerId from, BuyerId into) {
        var studio = StudioScope.studio();
        if (from.equals(into) || store.lockLiving(studio, List.of(from, into)) < 2) {
            return new MergeOutcome.Unknown();
        }
        if (!store.merge(studio, from, into)) {
            return new MergeOutcome.TakenAlready();
        }
        audit.note("buyer.merged", "buyer", from.value());
        return new MergeOutcome.Merged();
    }

    /** Takes {@link #merge} back; false when there was nothing to take back. */
    public boolean separate(BuyerId id) {
        var separated = store.separate(StudioScope.studio(), id);
        if (separated) {
            audit.note("buyer.separated", "buyer", id.value());
        }
        return separated;
    }

    /** Writes something down about a buyer who is known; false: unknown or erased. */
    public boolean remark(BuyerId id, Remark.Kind kind, String words) {
        var studio = StudioScope.studio();
        if (store.lockLiving(studio, List.of(id)) == 0) {
            return false;
        }
        remarks.insert(studio, Map.of(id, List.of(new Remark(Ids.next(clock), kind, words, clock.instant()))));
        return true;
    }

    /** False when it was gone already. */
    public boolean strike(UUID remark) {
        return remarks.delete(StudioScope.studio(), remark);
    }

    /** What was written down about these, the newest first. */
    @Transactional(readOnly = true)
    public List<Remark> remarks(Collection<BuyerId> buyers) {
        return remarksByBuyer(buyers).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Remark::at)
                        .thenComparing(Remark::id)
                        .reversed())
                .toList();
    }

    /** The same, person by person; about whom nothing was written down is absent. */
    @Transactional(readOnly = true)
    public Map<BuyerId, List<Remark>> remarksByBuyer(Collection<BuyerId> buyers) {
        return remarks.of(StudioScope.studio(), buyers);
    }

    /** To whom this goes; empty once the buyer was erased. */
    @Transactional(readOnly = true)
    public Optional<Buyer> recipient(UUID reference) {
        return Optional.ofNullable(recipients(List.of(reference)).get(reference));
    }

    /** Many at once; one whose buyer was erased is not among them. */
    @Transactional(readOnly = true)
    public Map<UUID, Buyer> recipients(Collection<UUID> references) {
        return store.recipients(StudioScope.studio(), references);
    }

    /** This one thing goes to somebody or somewhere else; who bought it stays. False: nothing is known of it, or its buyer was erased. */
    public boolean redirect(UUID reference, Buyer to) {
        var redirected = store.redirect(StudioScope.studio(), reference, to);
        if (redirected) {
            audit.note("recipient.changed", "order", reference);
        }
        return redirected;
    }

    /** Notes that everything kept about somebody was handed out. */
    public void noteExport(BuyerId id) {
        audit.note("buyer.exported", "buyer", id.value());
    }

    /** Notes that a list of many people was handed out. */
    public void noteListExport() {
        audit.note("buyers.exported", "studio", StudioScope.studio().value());
    }

    /** Forgets who it was, for good: name, phone and addresses. Money and orders stay, under a number that nobody knows. */
    public void erase(BuyerId id) {
        store.erase(StudioScope.studio(), id);
        audit.note("buyer.erased", "buyer", id.value());
    }
}
