package org.dingzuo.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Makeability.Makeable;
import org.dingzuo.catalog.Makeability.Malformed;
import org.dingzuo.foundation.edition.Editions;
import org.dingzuo.foundation.edition.Lasting;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.Remembered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue's desk: designs are started and published as immutable revisions, and wishes are checked against them.
 *  {@link Drafts} is where the maker edits. */
@Service
@Transactional
public class Designs {
    private record OnSale(List<PublishedDesign> designs) {}

    private static final Remembered<OnSale> ON_SALE = new Remembered<>("catalog.on-sale", OnSale.class);

    private final Drafts drafts;
    private final RevisionStore revisions;
    private final Artworks artworks;
    private final Lasting<PublishedDesign> bySlug;

    Designs(Drafts drafts, RevisionStore revisions, Artworks artworks, Editions editions) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.artworks = artworks;
        this.bySlug = new Lasting<>(editions);
    }

    /** Starts a design; it is not bookable before it is published.
     *  @throws IllegalStateException when the slug is taken: for callers that chose it themselves */
    public DesignId draft(String slug, Blueprint blueprint) {
        return drafts.start(slug, blueprint)
                .orElseThrow(() -> new IllegalStateException("This studio has a design '" + slug + "' already"));
    }

    /** Puts the draft on sale as the next revision, if it is complete. */
    public PublishingOutcome publish(DesignId id) {
        return drafts.publish(id);
    }

    /** In the order in which the shop shows them; each by its newest revision, with what is sold out marked. */
    @Transactional(readOnly = true)
    public List<PublishedDesign> onSale() {
        return ON_SALE.or(() -> new OnSale(revisions.onSale(StudioScope.studio())))
                .designs();
    }

    /** Empty: never published, retired, or another studio's. */
    @Transactional(readOnly = true)
    public Optional<PublishedDesign> onSale(String slug) {
        return bySlug.find(slug, () -> revisions.onSale(StudioScope.studio(), slug));
    }

    /** The blueprint as it was published under this number: what an order of that time is made by. */
    @Transactional(readOnly = true)
    public Blueprint revision(DesignId id, int revision) {
        return revisions.blueprint(StudioScope.studio(), id, revision);
    }

    /** The plainest wish that can be made of a design: what is required, and of that the first available choice or the example. */
    public Map<String, Object> simplest(PublishedDesign design) {
        return Completeness.simplest(design.blueprint());
    }

    /** Checks a wish against the revision that is on sale now; empty when no such design is. */
    @Transactional(readOnly = true)
    public Optional<Makeability> check(String slug, Choosing choosing) {
        return onSale(slug).map(design -> judged(design, choosing));
    }

    /** A wish for one design. */
    public record Asked(String slug, Choosing choosing) {}

    /** The same of many, in their order. */
    @Transactional(readOnly = true)
    public List<Optional<Makeability>> checkAll(List<Asked> wishes) {
        var sold = onSale().stream().collect(Collectors.toMap(PublishedDesign::slug, design -> design));
        return wishes.stream()
                .map(wish -> Optional.ofNullable(sold.get(wish.slug())).map(design -> judged(design, wish.choosing())))
                .toList();
    }

    /** As {@link #check}, against the revision that was on sale just before {@code moment}: for a price that was promised then. What is
     *  sold out now is sold out there too. */
    @Transactional(readOnly = true)
    public Optional<Makeability> checkAsBefore(Instant moment, String slug, Choosing choosing) {
        return revisions.onSaleBefore(StudioScope.studio(), slug, moment).map(design -> judged(design, choosing));
    }

    /** Checks another configuration of a piece that was ordered, against the revision it was ordered in. What is sold out now cannot be
     *  chosen anew; what the piece has, it may keep. */
    @Transactional(readOnly = true)
    public Makeability checkOther(MakeableItem ordered, Choosing choosing) {
        var verdict = Configurator.check(
                ordered.design(), ordered.slug(), ordered.revision(), stillToChoose(ordered), choosing);
        if (verdict instanceof Makeable(var item)) {
            var missing = artworks.missingIn(item);
            return missing.isEmpty()
                    ? new Makeable(new MakeableItem(
                            item.design(), item.slug(), item.revision(), ordered.blueprint(), item.configuration()))
                    : new Malformed(missing);
        }
        return verdict;
    }

    /** What a piece that was ordered could be otherwise: the blueprint of its revision, with what is sold out since laid over it, save what
     *  the piece has. */
    @Transactional(readOnly = true)
    public Blueprint stillToChoose(MakeableItem ordered) {
        var blueprint = ordered.blueprint();
        var missing = revisions.soldOut(StudioScope.studio(), ordered.design()).stream()
                .filter(each -> blueprint
                        .group(each.group())
                        .filter(group -> ordered.configuration().picked(group).contains(each.choice()))
                        .isEmpty())
                .toList();
        return SoldOut.laidOver(blueprint, missing);
    }

    /** When these designs got a new revision after {@code since}, the latest moment first; usually never. */
    @Transactional(readOnly = true)
    public List<Instant> replacedSince(Instant since, Collection<String> slugs) {
        return revisions.publishedSince(StudioScope.studio(), slugs, since);
    }

    private Makeability judged(PublishedDesign design, Choosing choosing) {
        var verdict = Configurator.check(design.id(), design.slug(), design.revision(), design.blueprint(), choosing);
        if (verdict instanceof Makeable(var item)) {
            var missing = artworks.missingIn(item);
            return missing.isEmpty() ? verdict : new Malformed(missing);
        }
        return verdict;
    }
}
