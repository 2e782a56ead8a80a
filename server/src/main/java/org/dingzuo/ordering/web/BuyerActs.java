package org.dingzuo.ordering.web;

import java.util.ArrayList;
import java.util.List;
import org.dingzuo.ordering.Amendment;
import org.dingzuo.ordering.NecessaryCost;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.payment.Payment;
import org.jspecify.annotations.Nullable;

/** What a buyer can do with an order as it stands. */
final class BuyerActs {
    private BuyerActs() {}

    static List<String> of(
            OrderView order,
            TrackBody.@Nullable Due due,
            long daysLate,
            boolean mayReturn,
            SeatWords.@Nullable SeatBody series) {
        var can = new ArrayList<String>();
        if (due != null) {
            can.add("PAY");
            if (due.methods().contains("MANUAL")) {
                can.add("SHOW_PROOF");
            }
        }
        if (daysLate > 0) {
            can.add("REFUND_LATE");
        }
        if (series != null && series.question() != null) {
            can.add(series.question().rest() == null ? "AGREE_SERIES" : "KEEP_REST");
        }
        if (order.waitsForBuyer()
                && !order.waitsForThing()
                && (OrderView.CHANGEABLE.contains(order.state()) || order.state() == OrderState.READY)) {
            can.add("ANSWER_WAIT");
        }
        switch (order.state()) {
            case HELD, AWAITING_CONFIRMATION -> can.add("CANCEL");
            case CONFIRMED -> {
                change(order, can);
                date(order, can);
                balance(order, can);
                can.add("CANCEL");
            }
            case MAKING, READY -> {
                var photo = order.approval();
                if (photo != null && photo.approved() == null) {
                    can.add("APPROVE_PHOTO");
                }
                if (order.state() == OrderState.MAKING) {
                    change(order, can);
                }
                date(order, can);
                balance(order, can);
                var asked = order.cancellation();
                if (asked == null) {
                    can.add("ASK_CANCELLATION");
                } else if (asked.kept() != null) {
                    can.add("ACCEPT_KEPT");
                }
            }
            case PAID_LATE -> {
                if (order.newShipBy() != null) {
                    can.add("ACCEPT_DATE");
                }
                can.add("CANCEL");
            }
            case SHIPPED -> can.add("CONFIRM_RECEIPT");
            case DELIVERED, CLOSED -> {
                if (mayReturn) {
                    can.add("SEND_BACK");
                }
            }
            case CANCELLED -> costs(order, can);
            case EXPIRED -> {}
        }
        return can;
    }

    private static void costs(OrderView order, List<String> can) {
        var settled = order.settlement();
        if (settled == null) {
            return;
        }
        if (settled.mayShowCosts()) {
            can.add("SHOW_COSTS");
        }
        var shown = settled.shown();
        if (shown != null && shown.state() == NecessaryCost.State.SHOWN) {
            can.add("SHOW_COSTS_PICTURE");
        }
    }

    private static void change(OrderView order, List<String> can) {
        var change = order.amendment();
        if (change == null || !change.isOpen()) {
            if (!order.offer().isOnTheHouse()) {
                can.add("ASK_CHANGE");
            }
            return;
        }
        if (change.state() == Amendment.State.OFFERED) {
            can.add("ACCEPT_CHANGE");
        }
        can.add("REFUSE_CHANGE");
    }

    private static void date(OrderView order, List<String> can) {
        if (order.dateRequest() != null) {
            can.add("AGREE_DATE");
            can.add("REFUSE_DATE");
        }
    }

    private static void balance(OrderView order, List<String> can) {
        var asked = order.payments().stream()
                .anyMatch(payment -> payment.state() == Payment.State.OPEN || payment.state() == Payment.State.PROVEN);
        if (!asked && order.due().isPositive()) {
            can.add("PAY_BALANCE");
        }
    }
}
