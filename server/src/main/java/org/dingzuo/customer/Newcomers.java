package org.dingzuo.customer;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down many people at a time whom the studio knew before they came here. That they are written down is no consent of theirs. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Newcomers {
    private final BuyerStore store;
    private final RemarkStore remarks;
    private final Audit audit;
    private final Clock clock;

    Newcomers(BuyerStore store, RemarkStore remarks, Audit audit, Clock clock) {
        this.store = store;
        this.remarks = remarks;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id a new one, or of somebody known */
    public record Said(BuyerId id, Remark.Kind kind, String words) {
        @Override
        public String toString() {
            return "Said[" + id + ", sealed]";
        }
    }

    /** Nothing is kept yet. */
    public BuyerId next() {
        return new BuyerId(Ids.next(clock));
    }

    /** False when somebody with one of these phones has come meanwhile: give the whole up then. */
    public boolean enter(Map<BuyerId, Buyer> people) {
        return store.insert(StudioScope.studio(), people, clock.instant()) == people.size();
    }

    /** As the studio has them now; to whom their orders go stays. False when one of them was changed or erased meanwhile: give the whole up
     *  then.
     *  @param before as they were read
     *  @param now of some of them */
    public boolean correct(Map<BuyerId, Buyer> before, Map<BuyerId, Buyer> now) {
        var studio = StudioScope.studio();
        if (!store.lockAll(studio, before.keySet()).equals(before)) {
            return false;
        }
        store.say(studio, now);
        return true;
    }

    /** About people who are locked or new. */
    public void remark(List<Said> said) {
        var now = clock.instant();
        remarks.insert(
                StudioScope.studio(),
                said.stream()
                        .collect(Collectors.groupingBy(
                                Said::id,
                                Collectors.mapping(
                                        each -> new Remark(Ids.next(clock), each.kind(), each.words(), now),
                                        Collectors.toList()))));
    }

    /** Notes that a list of people was taken in. */
    public void noteTaken() {
        audit.note("buyers.imported", "studio", StudioScope.studio().value());
    }
}
