package org.dingzuo.bench.quarter;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** What is known beforehand of a studio's quarter.
 *  @param orders that come on a usual day, on average
 *  @param mostOrders promised into a week, {@code mostPieces} the same of pieces
 *  @param sick who is ill for a week; empty: nobody
 *  @param wish what a buyer wants: design and configuration as JSON */
record Story(String slug, double orders, int mostOrders, int mostPieces, String sick, Function<Random, Wanted> wish) {

    /** @param otherwise the configuration of a buyer who thinks again */
    record Wanted(String design, String configuration, String otherwise) {}

    /** By weekday from Monday: films are watched at the week's end. */
    private static final double[] BY_DAY = {0.8, 0.8, 0.9, 0.9, 1.1, 1.3, 1.2};

    /** On days 30 to 32 and 62 to 64 a film goes round. */
    private static final int SPIKE_LASTS = 3;

    private static final double SPIKE = 2.5;

    static List<Story> both() {
        return List.of(
                new Story("zhangchen", 0.95, 10, 12, "", Story::leather),
                new Story("chenyi", 2.2, 22, 26, "小满", Story::pot));
    }

    double orders(LocalDate day, int since) {
        var film = since >= 30 && since < 30 + SPIKE_LASTS || since >= 62 && since < 62 + SPIKE_LASTS;
        return orders * BY_DAY[day.getDayOfWeek().getValue() - 1] * (film ? SPIKE : 1);
    }

    private static Wanted leather(Random dice) {
        var designs =
                List.of("wallet", "card-case", "card-case", "long-wallet", "key-case", "key-case", "belt", "notebook");
        var leather = List.of("veg-tan-brown", "veg-tan-natural", "goat-black").get(dice.nextInt(3));
        var more = switch (dice.nextInt(4)) {
            case 0 -> ",\"lettering\":\"L.W.\"";
            case 1 -> dice.nextInt(3) == 0 ? ",\"carving\":[\"corner\"]" : "";
            default -> "";
        };
        var asked = "{\"leather\":\"" + leather + "\",\"thread\":\"%s\"" + more + "}";
        return new Wanted(designs.get(dice.nextInt(designs.size())), asked.formatted("cream"), asked.formatted("rust"));
    }

    private static Wanted pot(Random dice) {
        var designs = List.of("petal-cup", "petal-cup", "dew-bowl", "dew-bowl", "plate", "incense", "vase", "teapot");
        var white = dice.nextInt(2) == 0;
        var decor = List.of("none", "carved", white ? "gold" : "none").get(dice.nextInt(3));
        var asked = "{\"glaze\":\"" + (white ? "white" : "celadon") + "\",\"decor\":\"%s\"}";
        return new Wanted(
                designs.get(dice.nextInt(designs.size())),
                asked.formatted(decor),
                asked.formatted(decor.equals("carved") ? "none" : "carved"));
    }
}
