package org.dingzuo.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dingzuo.campaign.Waiting.State;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The waiting list as its maker reads it: who waits, who is next and why. */
@Service
@Transactional
public class WaitingBook {
    private static final int SKIPS_TOLD = 5;

    private final WaitingStore store;
    private final WaitingRulesStore rules;
    private final Fitting fitting;
    private final PersonalSeal seal;
    private final Audit audit;

    WaitingBook(WaitingStore store, WaitingRulesStore rules, Fitting fitting, PersonalSeal seal, Audit audit) {
        this.store = store;
        this.rules = rules;
        this.fitting = fitting;
        this.seal = seal;
        this.audit = audit;
    }

    /** @param phone to reach them by; null: forgotten
     *  @param now why it could not be offered at this moment; null: it could, or it is
     *  @param skips the latest first */
    public record Row(
            Waiting entry, @Nullable String phone, @Nullable Skip now, boolean next, List<Skip> skips) {
        @Override
        public String toString() {
            return "Row[sealed]";
        }
    }

    /** @param version of the rules, as an editor has read it */
    public record Page(int offerHours, long version, List<Row> rows) {}

    /** Offers first, then who waits, the longest first. */
    @Transactional(readOnly = true)
    public Page page() {
        var studio = StudioScope.studio();
        var hours = rules.read(studio);
        var offered = store.in(studio, List.of(State.OFFERED));
        var looks = store.in(studio, List.of(State.WAITING)).stream()
                .map(fitting::look)
                .toList();
        var next = next(looks);
        var rows = new ArrayList<Row>();
        offered.forEach(entry -> rows.add(row(entry, null, false)));
        looks.forEach(look -> rows.add(row(
                look.entry(),
                look instanceof Fit.Not(var entry, var why) ? why : null,
                next.map(look.entry()::equals).orElse(false))));
        return new Page(hours.hours(), hours.version(), rows);
    }

    /** Who would be served now; if nobody could be, who waits longest. */
    private static Optional<Waiting> next(List<Fit> looks) {
        var fitting = looks.stream()
                .filter(Fit.Fits.class::isInstance)
                .map(Fit::entry)
                .toList();
        return Choosing.next(fitting).or(() -> looks.stream().map(Fit::entry).findFirst());
    }

    /** @return false: somebody was faster */
    public boolean setOfferHours(int hours, long seen) {
        var set = rules.set(StudioScope.studio(), hours, seen);
        if (set) {
            audit.note("waiting-rules.changed", "studio", StudioScope.studio().value());
        }
        return set;
    }

    private Row row(Waiting entry, @Nullable Skip now, boolean next) {
        var studio = StudioScope.studio();
        var phone = store.phone(studio, entry.id()).map(bytes -> seal.open(studio, bytes));
        return new Row(entry, phone.orElse(null), now, next, store.skips(studio, entry.id(), SKIPS_TOLD));
    }
}
