package org.dingzuo.ordering.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.Amendment;
import org.dingzuo.ordering.NecessaryCost;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.orderbook.Margin;
import org.dingzuo.ordering.orderbook.OrderLine;
import org.dingzuo.payment.Payment;
import org.springframework.stereotype.Component;

/** Puts orders into their maker's words. */
@Component
class OrderWords {
    private final Buyers buyers;
    private final OrderTokens tokens;
    private final OrderChanges changes;
    private final SettlementWords settlements;
    private final Phrases phrases;

    OrderWords(Buyers buyers, OrderTokens tokens, OrderChanges changes, SettlementWords settlements, Phrases phrases) {
        this.buyers = buyers;
        this.tokens = tokens;
        this.changes = changes;
        this.settlements = settlements;
        this.phrases = phrases;
    }

    List<OrderBody.LineBody> lines(Collection<OrderLine> lines, Language language, ZoneId zone) {
        var names =
                buyers.recipients(lines.stream().map(line -> line.id().value()).toList());
        return lines.stream().map(line -> line(line, names, language, zone)).toList();
    }

    private OrderBody.LineBody line(OrderLine line, Map<UUID, Buyer> names, Language language, ZoneId zone) {
        var buyer = names.get(line.id().value());
        return new OrderBody.LineBody(
                line.id().value(),
                line.number(),
                line.state().name(),
                state(line.state(), language),
                buyer == null ? null : buyer.name(),
                line.pieces().stream()
                        .map(piece -> new OrderBody.PieceBody(piece.name().in(language), piece.quantity()))
                        .toList(),
                line.total(),
                line.shipBy(),
                line.placedAt().atZone(zone).toOffsetDateTime(),
                line.holdExpiresAt().atZone(zone).toOffsetDateTime(),
                line.cancellationAsked());
    }

    String state(OrderState state, Language language) {
        return phrases.say(language, "order-state." + state.name());
    }

    OrderBody whole(OrderView order, Margin margin, TrackBody asBuyersSee, Language language, ZoneId zone) {
        return new OrderBody(
                asBuyersSee,
                "/o/" + tokens.of(order.id()),
                buyers.recipient(order.id().value())
                        .map(buyer -> OrderBody.Person.of(order.buyer().value(), buyer))
                        .orElse(null),
                order.payments().stream()
                        .map(each -> new OrderBody.PaymentBody(
                                each.id().value(), each.amount(), each.state().name()))
                        .toList(),
                order.refunds().stream()
                        .map(each -> new OrderBody.RefundBody(
                                each.id(),
                                each.amount(),
                                each.provider(),
                                each.reason(),
                                each.state().name()))
                        .toList(),
                order.payouts().stream()
                        .map(each -> new OrderBody.PayoutBody(
                                each.id(),
                                each.amount(),
                                phrases.say(language, "payout." + each.reason()),
                                each.state().name()))
                        .toList(),
                settlements.costs(margin.costs(), language),
                changes.endings(order, margin.costs()).entrySet().stream()
                        .map(each -> new OrderBody.EndingBody(
                                each.getKey().name(),
                                phrases.say(language, "ending." + each.getKey()),
                                settlements.settled(each.getValue(), language)))
                        .toList(),
                margin.notes().stream()
                        .map(note -> new OrderBody.NoteBody(
                                note.id(), note.words(), note.at().atZone(zone).toOffsetDateTime()))
                        .toList(),
                can(order));
    }

    private static void change(OrderView order, List<String> can) {
        if (!OrderView.CHANGEABLE.contains(order.state())) {
            return;
        }
        var change = order.amendment();
        if (change == null || !change.isOpen()) {
            can.add("PROPOSE_CHANGE");
            return;
        }
        if (change.state() == Amendment.State.ASKED) {
            can.add("AGREE_CHANGE");
        }
        can.add("DECLINE_CHANGE");
    }

    private static void waiting(OrderView order, List<String> can) {
        var inWork = OrderView.CHANGEABLE.contains(order.state());
        if (order.waitsForBuyer()) {
            if (inWork || order.state() == OrderState.READY) {
                if (order.waitsForThing()) {
                    can.add("RECEIVE_PIECE");
                }
                if (!order.waitsForPiece()) {
                    can.add("END_WAIT");
                }
            }
        } else if (inWork) {
            can.add("AWAIT_BUYER");
        }
    }

    private static List<String> can(OrderView order) {
        var can = new ArrayList<String>();
        if (order.payments().stream().anyMatch(payment -> payment.state() == Payment.State.PROVEN)) {
            can.add("CONFIRM_PAYMENT");
            can.add("REFUSE_PAYMENT");
        }
        if (order.state().mayBecome(OrderState.CANCELLED)) {
            can.add("CANCEL");
        }
        var making = order.state() == OrderState.MAKING || order.state() == OrderState.READY;
        if (making && order.cancellation() != null) {
            can.add("PROPOSE_KEPT");
        }
        change(order, can);
        waiting(order, can);
        var back = order.goodsReturn();
        if (back != null && back.arrivedAt() == null) {
            can.add("NOTE_RETURN");
        }
        var settled = order.settlement();
        var shown = settled == null ? null : settled.shown();
        if (shown != null && shown.state() == NecessaryCost.State.SHOWN) {
            can.add("AGREE_COSTS");
            can.add("REFUSE_COSTS");
        }
        return can;
    }
}
