package org.dingzuo.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.dingzuo.kernel.Rounding;

/** An amount that follows a size that the buyer gives (what {@link When} calls a size). A few shapes that a maker can say aloud instead of
 *  a language of formulas: every one is total, exact, and never negative. What the least size needs is in the design already, so counting
 *  begins there; a group that is left out adds nothing. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Scale.Each.class, name = "each"),
    @JsonSubTypes.Type(value = Scale.Area.class, name = "area"),
    @JsonSubTypes.Type(value = Scale.Edge.class, name = "edge"),
    @JsonSubTypes.Type(value = Scale.Bands.class, name = "bands")
})
public sealed interface Scale {
    /** The group whose size it is; of two the one named first. */
    String group();

    /** @param amount for every {@code per} of the size above the least; {@code per} is at least 1 */
    record Each(String group, long amount, long per) implements Scale {}

    /** @param amount for every {@code per} of one size times the other, above the least of both */
    record Area(String group, String other, long amount, long per) implements Scale {}

    /** @param amount for every {@code per} around a rectangle of the two sizes, above the least of both */
    record Edge(String group, String other, long amount, long per) implements Scale {}

    /** The amount of the last band that begins at the size or below it; none before the first.
     *  @param bands with rising beginnings */
    record Bands(String group, List<Band> bands) implements Scale {}

    record Band(long from, long amount) {}

    default Set<String> groups() {
        var groups = new LinkedHashSet<>(Set.of(group()));
        switch (this) {
            case Area area -> groups.add(area.other());
            case Edge edge -> groups.add(edge.other());
            case Each each -> {}
            case Bands bands -> {}
        }
        return groups;
    }

    /** For this configuration.
     *  @throws ArithmeticException beyond a long, which {@link #greatest} keeps out of every design */
    default long of(Configuration chosen, Blueprint blueprint, Rounding rounding) {
        for (var key : groups()) {
            if (blueprint.group(key).map(chosen::size).isEmpty()) {
                return 0;
            }
        }
        return amount(
                        key -> blueprint.group(key).map(chosen::size).orElseThrow(),
                        key -> blueprint.group(key).map(Scale::least).orElse(0L),
                        rounding)
                .longValueExact();
    }

    /** The most that it can come to. */
    default BigInteger greatest(Blueprint blueprint) {
        return amount(
                key -> blueprint.group(key).map(Scale::most).orElse(0L),
                key -> blueprint.group(key).map(Scale::least).orElse(0L),
                Rounding.UP);
    }

    private BigInteger amount(ToLongFunction<String> size, ToLongFunction<String> least, Rounding rounding) {
        return switch (this) {
            case Each(var group, var amount, var per) ->
                share(amount, per, BigInteger.valueOf(size.applyAsLong(group) - least.applyAsLong(group)), rounding);
            case Area(var group, var other, var amount, var per) ->
                share(amount, per, product(group, other, size).subtract(product(group, other, least)), rounding);
            case Edge(var group, var other, var amount, var per) -> {
                var longer = size.applyAsLong(group)
                        + size.applyAsLong(other)
                        - least.applyAsLong(group)
                        - least.applyAsLong(other);
                yield share(amount, per, BigInteger.valueOf(2 * longer), rounding);
            }
            case Bands(var group, var bands) ->
                BigInteger.valueOf(bands.stream()
                        .filter(band -> band.from() <= size.applyAsLong(group))
                        .mapToLong(Band::amount)
                        .reduce(0, (before, last) -> last));
        };
    }

    private static BigInteger product(String one, String other, ToLongFunction<String> size) {
        return BigInteger.valueOf(size.applyAsLong(one)).multiply(BigInteger.valueOf(size.applyAsLong(other)));
    }

    private static BigInteger share(long amount, long per, BigInteger units, Rounding rounding) {
        var whole = units.max(BigInteger.ZERO)
                .multiply(BigInteger.valueOf(amount))
                .divideAndRemainder(BigInteger.valueOf(per));
        return switch (rounding) {
            case DOWN -> whole[0];
            case UP -> whole[1].signum() == 0 ? whole[0] : whole[0].add(BigInteger.ONE);
        };
    }

    private static long least(OptionGroup group) {
        var least = group.limits().min();
        return group.kind() == OptionGroup.Kind.NUMBER && least != null ? least : 0;
    }

    private static long most(OptionGroup group) {
        return switch (group.kind()) {
            case NUMBER -> {
                var most = group.limits().max();
                yield most == null ? ValueShapes.LARGEST_NUMBER : most;
            }
            case TEXT -> {
                var most = group.limits().maxLength();
                yield most == null ? ValueShapes.LONGEST_TEXT : most;
            }
            case CHOICES -> group.choices().size();
            case CHOICE, UPLOAD -> 0;
        };
    }
}
