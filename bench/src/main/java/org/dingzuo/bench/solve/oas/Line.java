package org.dingzuo.bench.solve.oas;

/** A sequence of accepted orders with everything needed to judge an insertion in a few steps. Position 0 is the start. */
final class Line {

    private static final double PER_SETUP = 0.05;

    private final Orders orders;
    final int[] order;
    final int[] end;
    /** By how much the order may end later before some deadline from here on is missed. */
    private final int[] room;
    /** By how much it may end later before anything from here on costs more. */
    private final int[] free;

    int count;
    double profit;
    /** Profit less a little for every minute of setup: among equal profits the shorter line leaves more room. */
    double worth;
    /** Where {@link #bestGain} would insert. */
    int bestPosition;

    Line(Orders orders) {
        this.orders = orders;
        order = new int[orders.count() + 2];
        end = new int[order.length];
        room = new int[order.length];
        free = new int[order.length];
        count = 1;
        refresh(1);
    }

    void become(Line other) {
        System.arraycopy(other.order, 0, order, 0, other.count);
        System.arraycopy(other.end, 0, end, 0, other.count);
        System.arraycopy(other.room, 0, room, 0, other.count);
        System.arraycopy(other.free, 0, free, 0, other.count);
        count = other.count;
        profit = other.profit;
        worth = other.worth;
    }

    void insert(int position, int newOrder) {
        System.arraycopy(order, position, order, position + 1, count - position);
        order[position] = newOrder;
        count++;
        refresh(position);
    }

    void remove(int position, int length) {
        System.arraycopy(order, position + length, order, position, count - position - length);
        count -= length;
    }

    /** Recomputes ends from a position on, and all slacks. */
    void refresh(int position) {
        for (int k = position; k < count; k++) {
            int j = order[k];
            end[k] = Math.max(end[k - 1], orders.release()[j]) + orders.setup()[order[k - 1]][j] + orders.length()[j];
        }
        profit = 0;
        int setups = 0;
        int roomAfter = Integer.MAX_VALUE / 2;
        int freeAfter = Integer.MAX_VALUE / 2;
        for (int k = count - 1; k > 0; k--) {
            int j = order[k];
            profit += value(j, end[k]);
            setups += orders.setup()[order[k - 1]][j];
            room[k] = Math.min(roomAfter, orders.deadline()[j] - end[k]);
            free[k] = Math.min(freeAfter, Math.max(0, orders.due()[j] - end[k]));
            int idle = Math.max(0, orders.release()[j] - end[k - 1]);
            roomAfter = room[k] + idle;
            freeAfter = free[k] + idle;
        }
        worth = profit - PER_SETUP * setups;
    }

    double value(int j, int endsAt) {
        int late = endsAt - orders.due()[j];
        return late > 0 ? orders.revenue()[j] - orders.weight()[j] * late : orders.revenue()[j];
    }

    /**
     * The most the profit can grow by inserting an order, at {@link #bestPosition}.
     *
     * @param least gains at or below it are not looked for
     * @param skip a bit per position, rotating, that leaves some positions out
     */
    double bestGain(int j, double least, long skip) {
        double best = least;
        bestPosition = -1;
        int release = orders.release()[j];
        int length = orders.length()[j];
        int latest = orders.deadline()[j];
        for (int k = 1; k <= count; k++) {
            int before = end[k - 1];
            if (before + length > latest) {
                break;
            }
            int ends = Math.max(before, release) + orders.setup()[order[k - 1]][j] + length;
            if (ends > latest || (skip >>> (k & 63) & 1) != 0) {
                continue;
            }
            double gain = value(j, ends) - PER_SETUP * orders.setup()[order[k - 1]][j];
            if (k < count) {
                int next = order[k];
                gain -= PER_SETUP * (orders.setup()[j][next] - orders.setup()[order[k - 1]][next]);
                if (gain <= best) {
                    continue;
                }
                int delay = Math.max(ends, orders.release()[next])
                        + orders.setup()[j][next]
                        + orders.length()[next]
                        - end[k];
                if (delay > room[k]) {
                    continue;
                }
                gain = afterDelay(k, delay, gain, best);
            }
            if (gain > best) {
                best = gain;
                bestPosition = k;
            }
        }
        return best;
    }

    private double afterDelay(int from, int firstDelay, double gain, double best) {
        int delay = firstDelay;
        double left = gain;
        for (int k = from; k < count; k++) {
            if (delay < 0) {
                // Setups need not keep the triangle rule: an insertion may even help what follows.
                left += value(order[k], end[k] + delay) - value(order[k], end[k]);
                int ready = k + 1 < count ? orders.release()[order[k + 1]] : 0;
                delay = Math.max(end[k] + delay, ready) - Math.max(end[k], ready);
            } else {
                if (delay <= free[k] || left <= best) {
                    return left;
                }
                int over = end[k] - orders.due()[order[k]];
                left -= orders.weight()[order[k]] * (Math.max(0, over + delay) - Math.max(0, over));
                if (k + 1 < count) {
                    delay -= Math.min(delay, Math.max(0, orders.release()[order[k + 1]] - end[k]));
                }
            }
        }
        return left;
    }
}
