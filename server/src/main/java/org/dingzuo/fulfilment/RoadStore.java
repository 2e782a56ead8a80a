package org.dingzuo.fulfilment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoadStore {
    private final JdbcClient db;
    private final PersonalSeal seal;
    private final Documents documents;

    RoadStore(JdbcClient db, PersonalSeal seal, Documents documents) {
        this.db = db;
        this.seal = seal;
        this.documents = documents;
    }

    /** Each telling is the whole road. One that was overtaken by a later one changes nothing. */
    boolean put(StudioId studio, ParcelId parcel, Road road, Instant now) {
        return db.sql("""
            insert into fulfilment.road as known (studio_id, parcel_id, state, latest_at, stops, told_at)
            values (:studio, :parcel, :state, :latest, :stops, :now)
                on conflict (studio_id, parcel_id) do update
               set state = excluded.state, latest_at = excluded.latest_at, stops = excluded.stops, told_at = excluded.told_at
             where known.latest_at <= excluded.latest_at
            """)
                        .param("studio", studio.value())
                        .param("parcel", parcel.value())
                        .param("state", road.state().name())
                        .param("latest", road.latest().atOffset(ZoneOffset.UTC))
                        .param("stops", seal.seal(studio, documents.write(road.stops())))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Map<ParcelId, Road> of(StudioId studio, Collection<ParcelId> parcels) {
        var roads = new HashMap<ParcelId, Road>();
        db.sql("""
            select parcel_id, state, stops
              from fulfilment.road
             where studio_id = :studio and parcel_id = any (:parcels)
            """)
                .param("studio", studio.value())
                .param("parcels", parcels.stream().map(ParcelId::value).toArray(UUID[]::new))
                .query(row -> {
                    roads.put(
                            new ParcelId(row.getObject("parcel_id", UUID.class)),
                            new Road(
                                    Road.State.valueOf(row.getString("state")),
                                    List.of(documents.read(
                                            seal.open(studio, row.getBytes("stops")), Road.Stop[].class))));
                });
        return roads;
    }

    void forget(StudioId studio, Collection<ParcelId> parcels) {
        db.sql("delete from fulfilment.road where studio_id = :studio and parcel_id = any (:parcels)")
                .param("studio", studio.value())
                .param("parcels", parcels.stream().map(ParcelId::value).toArray(UUID[]::new))
                .update();
    }
}
