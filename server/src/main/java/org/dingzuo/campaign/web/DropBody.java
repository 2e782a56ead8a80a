package org.dingzuo.campaign.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dingzuo.campaign.Drop;
import org.dingzuo.kernel.Words;

/** A drop as its maker reads it. */
record DropBody(
        UUID id,
        Words name,
        String state,
        List<String> designs,
        int places,
        int taken,
        OffsetDateTime opensAt,
        OffsetDateTime closesAt,
        LocalDate shipBy) {

    static DropBody of(Drop drop, ZoneId zone) {
        return new DropBody(
                drop.id().value(),
                drop.name(),
                drop.state().name(),
                drop.designs(),
                drop.places(),
                drop.taken(),
                drop.opensAt().atZone(zone).toOffsetDateTime(),
                drop.closesAt().atZone(zone).toOffsetDateTime(),
                drop.shipBy());
    }
}
