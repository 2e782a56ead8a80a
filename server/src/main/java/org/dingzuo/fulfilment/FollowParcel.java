package org.dingzuo.fulfilment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.jobs.StudioJob;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.fulfilment.Parcel.By;
import org.dingzuo.fulfilment.Parcel.Following;
import org.dingzuo.fulfilment.spi.Question;
import org.dingzuo.fulfilment.spi.Teller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks whoever knows a parcel's carrier where it is, until it has arrived. Of one that has arrived it settles the orders. */
@Component
public class FollowParcel implements StudioJob {
    static final String NAME = "fulfilment.follow";
    private static final Duration BETWEEN = Duration.ofHours(3);
    private static final Duration WHEN_SILENT = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(40);

    private final ParcelStore store;
    private final Parcels parcels;
    private final Roads roads;
    private final Buyers buyers;
    private final List<Teller> tellers;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FollowParcel(
            ParcelStore store,
            Parcels parcels,
            Roads roads,
            Buyers buyers,
            List<Teller> tellers,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.parcels = parcels;
        this.roads = roads;
        this.buyers = buyers;
        this.tellers = tellers;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        var id = new ParcelId(subject);
        var parcel = parcels.find(id);
        if (parcel.isEmpty()) {
            return;
        }
        var known = parcel.get();
        if (known.deliveredAt() != null) {
            parcels.arrived(id, Objects.requireNonNullElse(known.deliveredBy(), By.MAKER));
            return;
        }
        var company = Company.named(known.carrier());
        company.flatMap(each ->
                        tellers.stream().filter(teller -> teller.follows(each)).findFirst())
                .ifPresentOrElse(
                        teller -> ask(teller, known, company.orElseThrow()), () -> note(id, Following.NOBODY, null));
    }

    private void ask(Teller teller, Parcel parcel, Company company) {
        var id = parcel.id();
        switch (teller.ask(new Question(id, company, parcel.number(), phone(parcel)))) {
            case Teller.Answer.WillTell() -> note(id, Following.PROMISED, null);
            case Teller.Answer.Tells(var road) -> {
                note(id, Following.ASKED, null);
                roads.told(id, road);
            }
            case Teller.Answer.NothingYet() -> note(id, Following.ASKED, null);
            case Teller.Answer.Refuses(var why) -> note(id, Following.REFUSED, why);
            case Teller.Answer.Silent() -> note(id, Following.SILENT, null);
        }
    }

    private String phone(Parcel parcel) {
        return buyers.recipient(parcel.orders().getFirst().value())
                .map(buyer -> buyer.phone().substring(Math.max(0, buyer.phone().length() - 4)))
                .orElse("");
    }

    private void note(ParcelId parcel, Following following, @Nullable String trouble) {
        transaction.executeWithoutResult(status -> store.followed(StudioScope.studio(), parcel, following, trouble));
    }

    @Override
    public Optional<Instant> again(UUID subject) {
        var now = clock.instant();
        return parcels.find(new ParcelId(subject))
                .filter(parcel -> parcel.deliveredAt() == null)
                .filter(parcel -> parcel.shippedAt().plus(LONGEST).isAfter(now))
                .flatMap(parcel -> switch (parcel.following()) {
                    case ASKED -> Optional.of(now.plus(BETWEEN));
                    case SILENT -> Optional.of(now.plus(WHEN_SILENT));
                    case NOBODY, PROMISED, REFUSED -> Optional.empty();
                });
    }
}
