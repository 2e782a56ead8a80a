package pictures;

import java.util.List;
import java.util.function.Supplier;

/** All pictures of the demo's shops, by the files' names: studio and design. */
final class Pictures {
    private Pictures() {}

    record Picture(String key, int width, int height, Supplier<Scene> scene) {}

    static List<Picture> all() {
        return List.of(
                product("linwei-moon-bag", Bags::moon),
                product("linwei-bucket", Bags::bucket),
                product("linwei-phone-pouch", Bags::pouch),
                product("linwei-market-net", Bags::net),
                product("linwei-basket", Bags::basket),
                product("linwei-clutch", Bags::clutch),
                product("zhiyu-scarf", Cloths::scarf),
                product("zhiyu-shawl", Cloths::shawl),
                product("zhiyu-wall-hanging", Cloths::hanging),
                product("zhiyu-table-runner", Cloths::runner),
                product("zhiyu-cushion", Cloths::cushion),
                product("zhangchen-wallet", Hides::wallet),
                product("zhangchen-card-case", Hides::cardCase),
                product("zhangchen-long-wallet", Hides::longWallet),
                product("zhangchen-key-case", Hides::keyCase),
                product("zhangchen-belt", Hides::belt),
                product("zhangchen-notebook", Hides::notebook),
                product("chenyi-petal-cup", Pots::cup),
                product("chenyi-dew-bowl", Pots::bowl),
                product("chenyi-teapot", Pots::teapot),
                product("chenyi-vase", Pots::vase),
                product("chenyi-plate", Pots::plate),
                product("chenyi-incense", Pots::incense),
                swatch("linwei-yarn-natural", () -> Swatches.cord(Bags.NATURAL)),
                swatch("linwei-yarn-indigo", () -> Swatches.cord(Bags.INDIGO)),
                swatch("linwei-yarn-madder", () -> Swatches.cord(Bags.MADDER)),
                swatch("linwei-yarn-moss", () -> Swatches.cord(Bags.MOSS)),
                swatch("linwei-yarn-paper", () -> Swatches.cord(Bags.PAPER)),
                swatch("zhiyu-colour-rain", () -> Swatches.wool(Cloths.RAIN)),
                swatch("zhiyu-colour-tea", () -> Swatches.wool(Cloths.TEA)),
                swatch("zhiyu-colour-pine", () -> Swatches.wool(Cloths.PINE)),
                swatch("zhiyu-colour-persimmon", () -> Swatches.wool(Cloths.PERSIMMON)),
                swatch("zhangchen-leather-veg-tan-brown", () -> Swatches.hide(Hide.CHESTNUT)),
                swatch("zhangchen-leather-veg-tan-natural", () -> Swatches.hide(Hide.NATURAL)),
                swatch("zhangchen-leather-goat-black", () -> Swatches.hide(Hide.BLACK)),
                swatch("zhangchen-thread-cream", () -> Swatches.thread(Hides.CREAM)),
                swatch("zhangchen-thread-indigo", () -> Swatches.thread(Hides.INDIGO)),
                swatch("zhangchen-thread-rust", () -> Swatches.thread(Hides.RUST)),
                swatch("chenyi-glaze-celadon", () -> Swatches.glaze(Glaze.celadon(-1, 0.32))),
                swatch("chenyi-glaze-white", () -> Swatches.glaze(Glaze.white(-1, 0.32))));
    }

    private static Picture swatch(String key, Supplier<Scene> scene) {
        return new Picture(key, 240, 240, scene);
    }

    private static Picture product(String key, Supplier<Scene> scene) {
        return new Picture(key, 800, 1_000, scene);
    }
}
