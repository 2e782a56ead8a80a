package org.dingzuo.ordering.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dingzuo.catalog.Designs;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.agreement.Consented;
import org.dingzuo.studio.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pieces of an order as its buyer agreed to them. */
@Component
class TrackedLines {
    private final Designs designs;
    private final OfferWords words;
    private final AgainWords againWords;

    TrackedLines(Designs designs, OfferWords words, AgainWords againWords) {
        this.designs = designs;
        this.words = words;
        this.againWords = againWords;
    }

    /** As agreed, each with what of it can be ordered again. */
    List<TrackBody.Line> of(OrderView order, List<Consented> consents, Profile profile, Language language) {
        var again = againWords.of(order, profile.slug(), language);
        var lines = new ArrayList<TrackBody.Line>();
        for (var line : order.offer().lines()) {
            var at = lines.size();
            lines.add(line(line, language, agreed(consents, at, line.returns(), profile.zone()), again.get(at)));
        }
        return lines;
    }

    private TrackBody.Line line(
            Offer.Line line, Language language, TrackBody.@Nullable Agreed agreed, AgainWords.Again again) {
        var blueprint = designs.revision(line.designId(), line.revision());
        var chosen = blueprint.spoken(line.configuration(), language).stream()
                .map(spoken -> new TrackBody.Chosen(spoken.group(), spoken.choice()))
                .toList();
        return new TrackBody.Line(
                line.design(),
                line.name().in(language),
                line.quantity(),
                blueprint.pictures().stream()
                        .findFirst()
                        .map(picture -> "/media/" + picture)
                        .orElse(null),
                chosen,
                words.price(line.price(), language),
                line.returns().name(),
                agreed,
                again.url(),
                again.gone());
    }

    /** About this line, or null: nothing was asked, or it is older than the words are kept. */
    private static TrackBody.@Nullable Agreed agreed(
            List<Consented> consents, int line, Offer.Returns returns, ZoneId zone) {
        return consents.stream()
                .filter(consent -> consent.line() == line && consent.isOf(returns) && consent.words() != null)
                .findFirst()
                .map(consent -> new TrackBody.Agreed(
                        String.valueOf(consent.words()),
                        consent.version(),
                        consent.givenAt().atZone(zone).toOffsetDateTime()))
                .orElse(null);
    }
}
