package org.dingzuo.bench.solve.shop;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dingzuo.bench.solve.CpSat;
import org.jspecify.annotations.Nullable;

/** The textbook model: an optional interval per way, no overlap on a machine. */
final class ShopCpSat {

    private ShopCpSat() {}

    static @Nullable Double best(Shop shop, Duration budget) {
        CpSat.load();
        CpModel model = new CpModel();
        int horizon = Stream.of(shop.minutes())
                .flatMap(Stream::of)
                .mapToInt(ways -> IntStream.of(ways).max().orElse(0))
                .sum();
        List<List<IntervalVar>> onMachine = new ArrayList<>();
        for (int m = 0; m < shop.machines(); m++) {
            onMachine.add(new ArrayList<>());
        }
        IntVar makespan = model.newIntVar(0, horizon, "makespan");
        for (int j = 0; j < shop.machine().length; j++) {
            IntVar before = model.newIntVar(0, 0, "zero");
            for (int o = 0; o < shop.machine()[j].length; o++) {
                IntVar start = model.newIntVar(0, horizon, "s");
                IntVar end = model.newIntVar(0, horizon, "e");
                model.addGreaterOrEqual(start, before);
                BoolVar[] chosen = new BoolVar[shop.machine()[j][o].length];
                for (int w = 0; w < chosen.length; w++) {
                    chosen[w] = model.newBoolVar("w");
                    onMachine
                            .get(shop.machine()[j][o][w])
                            .add(model.newOptionalIntervalVar(
                                    start, LinearExpr.constant(shop.minutes()[j][o][w]), end, chosen[w], "i"));
                }
                model.addExactlyOne(chosen);
                before = end;
            }
            model.addGreaterOrEqual(makespan, before);
        }
        onMachine.forEach(model::addNoOverlap);
        model.minimize(makespan);
        return CpSat.best(model, budget, null);
    }
}
