package org.dingzuo.fulfilment.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.BuyerForgotten;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The packing table: what goes into an order's parcel is ticked as it goes in, and a photo is taken before the box is closed. */
@Service
@Transactional
public class PackingTable {
    private final PackingStore store;
    private final EnclosureStore enclosures;
    private final Designs designs;

    PackingTable(PackingStore store, EnclosureStore enclosures, Designs designs) {
        this.store = store;
        this.enclosures = enclosures;
        this.designs = designs;
    }

    @Transactional(readOnly = true)
    public Enclosures enclosures() {
        return enclosures.find(StudioScope.studio()).orElse(Enclosures.USUAL);
    }

    /** @param changed its version is the one that was read; false: somebody changed it meanwhile */
    public boolean enclose(Enclosures changed) {
        return enclosures.put(StudioScope.studio(), changed);
    }

    @Transactional(readOnly = true)
    public Packing packing(OrderView order, Language language) {
        var kept = store.find(StudioScope.studio(), order.id()).orElse(PackingStore.Kept.NOTHING);
        var things = new ArrayList<Packing.Thing>();
        for (int at = 0; at < order.offer().lines().size(); at++) {
            things.add(thing("piece/" + at, piece(order, at, language), kept));
        }
        for (var enclosed : enclosures().things()) {
            things.add(thing("thing/" + enclosed.in(Language.ZH_CN), enclosed.in(language), kept));
        }
        return new Packing(List.copyOf(things), kept.photo(), kept.card());
    }

    private static Packing.Thing thing(String key, String words, PackingStore.Kept kept) {
        return new Packing.Thing(key, words, kept.ticked().contains(key));
    }

    /** A line as it is packed: what it is, how it was wished, how many. */
    String piece(OrderView order, int at, Language language) {
        var line = order.offer().lines().get(at);
        var chosen = chosen(order, at, language);
        var count = line.quantity() > 1 ? " × " + line.quantity() : "";
        return line.name().in(language) + count + (chosen.isEmpty() ? "" : " · " + chosen);
    }

    String chosen(OrderView order, int at, Language language) {
        var line = order.offer().lines().get(at);
        return designs.revision(line.designId(), line.revision()).spoken(line.configuration(), language).stream()
                .map(spoken -> spoken.group() + " " + spoken.choice())
                .collect(Collectors.joining(language == Language.ZH_CN ? "，" : ", "));
    }

    /** False: nothing of this key goes into this order's parcel. */
    public boolean tick(OrderView order, String thing, boolean in) {
        var known = packing(order, Language.ZH_CN).things().stream()
                .anyMatch(each -> each.key().equals(thing));
        if (known) {
            store.tick(StudioScope.studio(), order.id(), thing, in);
        }
        return known;
    }

    /** The key of the picture of the packed parcel. */
    @Transactional(readOnly = true)
    public Optional<String> photo(OrderId order) {
        return store.find(StudioScope.studio(), order).map(PackingStore.Kept::photo);
    }

    /** @param photo key of a closed picture of this studio */
    public void photograph(OrderId order, String photo) {
        store.photo(StudioScope.studio(), order, photo);
    }

    /** A card was written to a person. */
    @EventListener
    void forget(BuyerForgotten forgotten) {
        store.forget(
                StudioScope.studio(),
                forgotten.orders().stream().map(OrderId::value).toList());
    }

    /** @param words empty: the studio's usual ones again */
    public void write(OrderId order, String words) {
        store.card(StudioScope.studio(), order, words);
    }
}
