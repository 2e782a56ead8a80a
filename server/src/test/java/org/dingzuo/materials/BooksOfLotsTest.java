package org.dingzuo.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.materials.HideRoom.HIDE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.kernel.Ids;
import org.dingzuo.materials.lot.Arrival;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** However lots are taken, counted, cut and given back, the books of the store-room agree. */
@RunningHouse
class BooksOfLotsTest {
    @Autowired
    ApplicationContext house;

    HideRoom room;
    Atelier atelier;

    @BeforeEach
    void open() {
        room = new HideRoom(house);
        atelier = room.atelier;
    }

    @Test
    void theLastHideGoesToExactlyOneOrderHoweverManyAskAtOnce() {
        room.hide(1_000);
        List<Callable<UUID>> racers = new ArrayList<>();
        for (int nth = 0; nth < 16; nth++) {
            racers.add(() -> room.order(900));
        }
        var orders = Atelier.race(racers);
        var served = orders.stream().filter(order -> room.lotOf(order) != null).toList();
        assertThat(served).hasSize(1);
        atelier.run(() -> room.materials.release(served.getFirst()));
        assertThat(orders.stream().filter(order -> !served.contains(order)).filter(order -> room.lotOf(order) != null))
                .hasSize(1);
        room.soundBooks();
    }

    @Test
    void clayIsTakenFromWhatCameFirstAndItsPiecesMayMix() {
        atelier.run(() -> {
            room.shelves.count("clay", 0, "清空");
            room.materials.receive("clay", 300);
            room.materials.receive("clay", 300);
            var order = Ids.next(Clock.systemUTC());
            room.materials.reserve(order, Map.of("clay", 400L));
            room.materials.makeFirm(order);
            if (room.materials.use(order, "开工") instanceof UseOutcome.Used(var moves)) {
                assertThat(moves.stream().map(Move::quantity)).containsExactly(-300L, -100L);
            }
            assertThat(room.materials.usedBy(Set.of(order))).hasSize(2);
        });
        room.soundBooks();
    }

    /** Years of a store-room in random acts: nothing is ever below nothing, and item, lots and moves tell the same. */
    @Test
    void whateverIsDoneTheBooksAgree() {
        var random = new Random(Long.getLong("seeds.from", 0));
        var open = new ArrayList<UUID>();
        var taken = new ArrayList<UUID>();
        for (int nth = 0; nth < 400; nth++) {
            var amount = 1 + random.nextLong(1_500);
            var item = random.nextBoolean() ? HIDE : "clay";
            switch (random.nextInt(9)) {
                case 0 -> atelier.in(() -> room.materials.receive(item, amount));
                case 1, 2 -> open.add(room.order(Map.of(item, amount)));
                case 3 -> some(open, random).ifPresent(order -> atelier.run(() -> room.materials.makeFirm(order)));
                case 4 ->
                    some(open, random).ifPresent(order -> {
                        if (room.use(order) instanceof UseOutcome.Used) {
                            open.remove(order);
                            taken.add(order);
                        }
                    });
                case 5 ->
                    some(open, random).ifPresent(order -> {
                        open.remove(order);
                        atelier.run(() -> room.materials.release(order));
                    });
                case 6 -> atelier.in(() -> room.shelves.count(item, random.nextLong(4_000), "盘点"));
                case 7 -> someLot(item, random).ifPresent(lot -> actOn(lot, open, taken, amount, random));
                default ->
                    someLot(item, random).ifPresent(lot -> atelier.in(() -> room.hands.count(lot.id(), amount, "盘点")));
            }
        }
        assertThat(taken).isNotEmpty();
        room.soundBooks();
    }

    private void actOn(Lot lot, List<UUID> open, List<UUID> taken, long amount, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> atelier.in(() -> room.hands.cut(lot.id(), amount, "余料", Arrival.UNKNOWN));
            case 1 -> atelier.in(() -> room.hands.sendBack(lot.id(), amount, "退货"));
            case 2 -> some(open, random).ifPresent(order -> atelier.in(() -> room.hands.choose(lot.id(), order)));
            default -> some(taken, random).ifPresent(order -> room.bringBack(lot, order, amount));
        }
    }

    private static Optional<UUID> some(List<UUID> orders, Random random) {
        return orders.isEmpty() ? Optional.empty() : Optional.of(orders.get(random.nextInt(orders.size())));
    }

    private Optional<Lot> someLot(String item, Random random) {
        var lots = room.lots(item);
        return lots.isEmpty() ? Optional.empty() : Optional.of(lots.get(random.nextInt(lots.size())));
    }
}
