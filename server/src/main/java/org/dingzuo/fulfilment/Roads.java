package org.dingzuo.fulfilment;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.fulfilment.Parcel.By;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where parcels are, as carriers tell it. */
@Service
@Transactional
public class Roads {
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMinutes(30);

    private final RoadStore store;
    private final Parcels parcels;
    private final StudioJobs jobs;
    private final Clock clock;

    Roads(RoadStore store, Parcels parcels, StudioJobs jobs, Clock clock) {
        this.store = store;
        this.parcels = parcels;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A carrier tells the whole road of a parcel. Told twice, it is told once; told late, it is passed over. */
    public void told(ParcelId parcel, Road road) {
        var isNews = store.put(StudioScope.studio(), parcel, road, clock.instant());
        if (isNews && road.state() == Road.State.DELIVERED) {
            parcels.arrived(parcel, By.CARRIER);
        }
    }

    /** A teller gave up on a parcel, because nothing was seen of it for days: it is asked to begin again. */
    public void givenUp(ParcelId parcel) {
        jobs.move(clock.instant().plus(BEFORE_ASKING_AGAIN), FollowParcel.NAME, parcel.value());
    }

    /** Parcels that nobody has told of are missing. */
    @Transactional(readOnly = true)
    public Map<ParcelId, Road> of(Collection<ParcelId> ids) {
        return store.of(StudioScope.studio(), ids);
    }
}
