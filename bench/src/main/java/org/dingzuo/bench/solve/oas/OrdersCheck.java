package org.dingzuo.bench.solve.oas;

import java.util.ArrayList;
import java.util.List;
import org.dingzuo.bench.solve.Solution;

/** Works a sequence out from the definition alone. */
final class OrdersCheck {

    private OrdersCheck() {}

    static Solution solution(Orders orders, int[] sequence) {
        List<String> faults = new ArrayList<>();
        List<int[]> schedule = new ArrayList<>();
        boolean[] taken = new boolean[orders.count() + 2];
        int before = 0;
        int time = 0;
        double profit = 0;
        for (int order : sequence) {
            if (order < 1 || order > orders.count() || taken[order]) {
                faults.add("order " + order + " twice or unknown");
                continue;
            }
            taken[order] = true;
            int start = Math.max(time, orders.release()[order]) + orders.setup()[before][order];
            time = start + orders.length()[order];
            if (time > orders.deadline()[order]) {
                faults.add("order " + order + " ends at " + time + " after " + orders.deadline()[order]);
            }
            profit += orders.revenue()[order] - orders.weight()[order] * Math.max(0, time - orders.due()[order]);
            schedule.add(new int[] {order, start, time});
            before = order;
        }
        return new Solution(profit, null, faults, List.of("order", "start", "end"), schedule);
    }
}
