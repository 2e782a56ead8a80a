package org.dingzuo.shop;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.campaign.Booking;
import org.dingzuo.campaign.BookingId;
import org.dingzuo.campaign.Bookings;
import org.dingzuo.campaign.series.SeriesDesk;
import org.dingzuo.campaign.series.SeriesId;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Bounds;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.film.Films;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.lookback.FormerPrices;
import org.dingzuo.ordering.offering.Regulars;
import org.dingzuo.promise.Pressure;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Workload;
import org.dingzuo.studio.Policy;
import org.dingzuo.studio.Profile;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the shop shows, in one language. Runs in the shop's scope. */
@Component
class ShopViews {
    /** So many orders must have left before their kept promises are a rate and not an accident. */
    private static final int ENOUGH = 10;

    private final Studios studios;
    private final Designs designs;
    private final Films films;
    private final Bookings bookings;
    private final SeriesDesk seriesDesk;
    private final Promises promises;
    private final Workload workload;
    private final BusyWords busy;
    private final FormerPrices formerPrices;
    private final Regulars regulars;
    private final Clock clock;

    ShopViews(
            Studios studios,
            Designs designs,
            Films films,
            Bookings bookings,
            SeriesDesk seriesDesk,
            Promises promises,
            Workload workload,
            BusyWords busy,
            FormerPrices formerPrices,
            Regulars regulars,
            Clock clock) {
        this.studios = studios;
        this.designs = designs;
        this.films = films;
        this.bookings = bookings;
        this.seriesDesk = seriesDesk;
        this.promises = promises;
        this.workload = workload;
        this.busy = busy;
        this.formerPrices = formerPrices;
        this.regulars = regulars;
        this.clock = clock;
    }

    ShopBody shop(Language language) {
        var profile = studios.profile();
        var kept = promises.keptSince(
                LocalDate.ofInstant(clock.instant(), profile.zone()).minusYears(1));
        return new ShopBody(
                profile.slug(),
                profile.name().in(language),
                profile.story().in(language),
                profile.province(),
                profile.dye(),
                replyHours(studios.policy().replyHours(), language),
                kept.shipped() < ENOUGH ? null : (double) kept.kept() / kept.shipped(),
                kept.shipped(),
                new ShopBody.Seller(profile.sellerStatement().in(language)),
                designs.onSale().stream()
                        .filter(design -> !design.blueprint().repair())
                        .map(design -> card(design, language))
                        .toList(),
                films.onShow().stream()
                        .map(film -> FilmBody.card(film, language))
                        .toList(),
                bookings(language),
                busy.notices(workload.pressure(), language));
    }

    List<ShopBody.Booking> bookings(Language language) {
        var zone = studios.profile().zone();
        return bookings.toCome().stream()
                .map(booking -> new ShopBody.Booking(
                        booking.id().value().toString(),
                        booking.kind().name(),
                        booking.name().in(language),
                        booking.designs(),
                        booking.places(),
                        booking.left(),
                        booking.opensAt().atZone(zone).toOffsetDateTime(),
                        booking.closesAt().atZone(zone).toOffsetDateTime(),
                        booking.shipBy(),
                        series(booking, language),
                        null))
                .toList();
    }

    private ShopBody.@Nullable Series series(Booking booking, Language language) {
        return switch (booking.kind()) {
            case DROP, CYCLE, WAITING -> null;
            case SERIES ->
                seriesDesk
                        .find(new SeriesId(booking.id().value()))
                        .map(view -> SeriesWords.of(view, language))
                        .orElse(null);
        };
    }

    /** @param member word of an earlier order's link; null: somebody new */
    ShopBody.Booking booking(String id, @Nullable String member, Language language) {
        return bookings(language).stream()
                .filter(open -> open.id().equals(id))
                .findFirst()
                .map(open -> open.with(early(open, member, language)))
                .orElseThrow(() -> isOver(id)
                        ? Problem.gone("This booking is over")
                        : Problem.notFound("This studio takes no such booking"));
    }

    private ShopBody.@Nullable Early early(ShopBody.Booking open, @Nullable String member, Language language) {
        return Optional.ofNullable(member)
                .flatMap(regulars::known)
                .filter(known -> known.early().isPositive())
                .map(known -> new ShopBody.Early(
                        known.name().in(language), open.opensAt().minus(known.early())))
                .orElse(null);
    }

    private boolean isOver(String id) {
        try {
            return bookings.find(new BookingId(UUID.fromString(id))).isPresent();
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    PublishedDesign onSale(String slug) {
        return designs.onSale(slug).orElseThrow(() -> Problem.notFound("This studio has no such design on sale"));
    }

    Optional<DesignBody> designIfOnSale(@Nullable String slug, Language language) {
        return slug == null ? Optional.empty() : designs.onSale(slug).map(design -> body(design, language));
    }

    FilmBody film(String slug, Language language) {
        var film = films.onShow(slug).orElseThrow(() -> Problem.notFound("This studio shows no such film"));
        var design = designs.onSale(Objects.requireNonNullElse(film.design(), ""));
        var hotspots = design.map(found -> Films.live(film, found.blueprint())).orElse(List.of());
        return FilmBody.of(film, hotspots, language);
    }

    Profile profile() {
        return studios.profile();
    }

    private static ShopBody.DesignCard card(PublishedDesign design, Language language) {
        var blueprint = design.blueprint();
        return new ShopBody.DesignCard(
                design.slug(),
                blueprint.name().in(language),
                blueprint.pictures().stream()
                        .findFirst()
                        .map(ShopViews::mediaUrl)
                        .orElse(null),
                blueprint.basePrice(),
                design.isBookable());
    }

    DesignBody body(PublishedDesign design, Language language) {
        var blueprint = design.blueprint();
        var name = blueprint.name().in(language);
        var pressure = workload.pressure();
        return new DesignBody(
                design.slug(),
                name,
                design.revision(),
                blueprint.basePrice(),
                formerPrices.of(design).orElse(null),
                blueprint.story().in(language),
                blueprint.pictures().stream()
                        .map(key -> new DesignBody.Picture(mediaUrl(key), name))
                        .toList(),
                blueprint.materials().stream().map(words -> words.in(language)).toList(),
                blueprint.optionGroups().stream()
                        .map(group -> group(blueprint, group, pressure, language))
                        .toList(),
                blueprint.rules().stream()
                        .map(rule -> SaidRules.body(rule, blueprint, language))
                        .toList(),
                blueprint.questions().stream()
                        .map(each -> new DesignBody.Answered(
                                each.asked().in(language), each.answer().in(language)))
                        .toList(),
                blueprint.places().stream()
                        .map(place -> new DesignBody.PlaceBody(
                                place.group(),
                                mediaUrl(place.picture()),
                                place.x(),
                                place.y(),
                                place.width(),
                                place.height(),
                                place.colour(),
                                place.look()))
                        .toList(),
                blueprint.repair());
    }

    private DesignBody.Group group(Blueprint blueprint, OptionGroup group, Pressure pressure, Language language) {
        return new DesignBody.Group(
                group.key(),
                group.name().in(language),
                group.kind().name(),
                group.required(),
                group.choices().stream()
                        .map(choice -> choice(choice, pressure.hides(blueprint, group, choice), language))
                        .toList(),
                Bounds.of(group),
                group.price(),
                group.example(),
                GrowthWords.of(blueprint, group, language));
    }

    /** @param tooHeavy it takes longer than the studio takes on at present */
    private DesignBody.Choice choice(OptionGroup.Choice choice, boolean tooHeavy, Language language) {
        var left = choice.available() && tooHeavy;
        return new DesignBody.Choice(
                choice.key(),
                choice.name().in(language),
                swatch(choice.swatch()),
                choice.priceDelta(),
                choice.available() && !tooHeavy,
                left ? busy.tooHeavy(language) : said(choice.because(), language));
    }

    private static @Nullable String said(@Nullable Words words, Language language) {
        return words == null ? null : words.in(language);
    }

    private static @Nullable String swatch(@Nullable String swatch) {
        return swatch == null || swatch.startsWith("#") ? swatch : mediaUrl(swatch);
    }

    private static String mediaUrl(String key) {
        return "/media/" + key;
    }

    private static String replyHours(Policy.ReplyHours hours, Language language) {
        return days(hours.days(), language) + " " + hours.from() + "–" + hours.until();
    }

    /** Days in a row are said as from and to. */
    private static String days(Set<DayOfWeek> days, Language language) {
        var sorted = days.stream().sorted().toList();
        var inARow = sorted.size() > 2
                && sorted.getLast().getValue() - sorted.getFirst().getValue() == sorted.size() - 1;
        var said = inARow ? List.of(sorted.getFirst(), sorted.getLast()) : sorted;
        return said.stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, language.locale()))
                .collect(Collectors.joining(between(inARow, language)));
    }

    private static String between(boolean inARow, Language language) {
        return switch (language) {
            case ZH_CN -> inARow ? "至" : "、";
            case EN -> inARow ? "–" : ", ";
        };
    }
}
