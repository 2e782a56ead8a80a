package films;

import java.util.List;
import java.util.function.Supplier;

/** All of them, in the order of the demo. */
final class Films {
    private Films() {}

    static List<Supplier<Film>> all() {
        return List.of(LinweiBag::new, WalletBase::new, WalletMaterials::new, WalletLettering::new, WalletPairing::new, ZhiyuLoom::new, ChenyiPot::new);
    }
}
