package org.dingzuo.engagement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inquiry desk: takes in what people said, reads the wish out of it, and keeps it until it is answered. */
@Service
@Transactional
public class Inquiries {
    private static final int MOST_PEOPLE = 10_000;

    private final InquiryStore store;
    private final Designs designs;
    private final Clock clock;

    Inquiries(InquiryStore store, Designs designs, Clock clock) {
        this.store = store;
        this.designs = designs;
        this.clock = clock;
    }

    /** Takes pasted lines or an exported table in: one inquiry per person.
     *  @param film slug of the film that it was said under; null: unknown
     *  @param design slug of the design that film shows; null: unknown */
    public TakingOutcome takeIn(String pasted, @Nullable String film, @Nullable String design) {
        var studio = StudioScope.studio();
        var dictionary = new DesignWords(designs.onSale());
        var taken = 0;
        var people = byPerson(Remarks.read(pasted));
        if (people.size() > MOST_PEOPLE) {
            return new TakingOutcome.TooMany(MOST_PEOPLE);
        }
        for (var person : people.entrySet()) {
            var words = shortened(String.join("\n", person.getValue().words()));
            var reading = dictionary.read(words, design);
            var fresh = new Inquiry(
                    new InquiryId(Ids.next(clock)),
                    person.getValue().author(),
                    words,
                    film,
                    reading.design(),
                    reading.configuration(),
                    Inquiry.State.NEW,
                    clock.instant(),
                    0);
            if (store.insert(studio, fresh, person.getKey())) {
                taken++;
            } else {
                store.join(studio, person.getKey(), words);
            }
        }
        return new TakingOutcome.TakenIn(taken, people.size() - taken);
    }

    /** A wish is read from its beginning; nobody reads a novel from under a film. */
    private static String shortened(String words) {
        return words.length() <= InquiryStore.LONGEST ? words : words.substring(0, end(words)) + "…";
    }

    /** Not between the halves of one character. */
    private static int end(String words) {
        var end = InquiryStore.LONGEST - 1;
        return Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end;
    }

    private record Said(String author, List<String> words) {}

    /** Who is not named is told apart by what was said. */
    private static Map<String, Said> byPerson(List<Remark> remarks) {
        var people = new LinkedHashMap<String, Said>();
        for (var remark : remarks) {
            var author = remark.author();
            var key = author == null ? "said:" + remark.words() : "by:" + author;
            people.computeIfAbsent(key, person -> new Said(author == null ? "" : author, new ArrayList<>()))
                    .words()
                    .add(remark.words());
        }
        return people;
    }

    /** Whoever has waited longest first. */
    @Transactional(readOnly = true)
    public List<Inquiry> list(Inquiry.State state, int most) {
        return store.list(StudioScope.studio(), state, most);
    }

    @Transactional(readOnly = true)
    public Optional<Inquiry> find(InquiryId id) {
        return store.find(StudioScope.studio(), id);
    }

    /** The maker's correction. False: somebody changed it meanwhile, and nothing was written. */
    public boolean correct(InquiryId id, @Nullable String design, Map<String, Object> configuration, long version) {
        return store.correct(StudioScope.studio(), id, design, configuration, version);
    }

    /** Notes that it was answered or set aside; false when there is no such inquiry. */
    public boolean turn(InquiryId id, Inquiry.State state) {
        return store.turn(StudioScope.studio(), id, state);
    }
}
