package org.dingzuo.production.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderHead;
import org.dingzuo.ordering.Orders;
import org.dingzuo.promise.Gain;
import org.dingzuo.promise.PlanProposal;
import org.dingzuo.promise.Slot;
import org.dingzuo.promise.Supposition;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts proposals into names: of people, machines, orders and steps. */
@Component
class ProposalWords {
    private final Orders orders;
    private final Studios studios;

    ProposalWords(Orders orders, Studios studios) {
        this.orders = orders;
        this.studios = studios;
    }

    List<ProposalBody> of(Collection<PlanProposal> proposals, Language language) {
        var ids = proposals.stream().flatMap(ProposalWords::orderIds).distinct().toList();
        var names = new Names(
                orders.heads(ids).stream()
                        .collect(Collectors.toMap(order -> order.id().value(), order -> order)),
                names(language),
                language,
                studios.profile().zone());
        return proposals.stream().map(proposal -> body(proposal, names)).toList();
    }

    private static Stream<UUID> orderIds(PlanProposal proposal) {
        return Stream.of(
                        proposal.moves().stream().map(PlanProposal.Moved::order),
                        proposal.gain().late().stream().map(Gain.Late::order),
                        proposal.supposition() instanceof Supposition.MaterialLate(var order, var here)
                                ? Stream.of(order)
                                : Stream.<UUID>empty())
                .flatMap(each -> each);
    }

    private Map<UUID, String> names(Language language) {
        Workforce workforce = studios.workforce();
        var names = new HashMap<UUID, String>();
        workforce.people().forEach(person -> names.put(person.id().value(), person.name()));
        workforce
                .machines()
                .forEach(machine ->
                        names.put(machine.id().value(), machine.name().in(language)));
        return names;
    }

    private record Names(Map<UUID, OrderHead> orders, Map<UUID, String> resources, Language language, ZoneId zone) {
        String number(UUID order) {
            var known = orders.get(order);
            return known == null ? "" : known.number();
        }

        String design(UUID order) {
            var known = orders.get(order);
            return known == null ? "" : known.offer().lines().getFirst().name().in(language);
        }

        String label(Slot slot) {
            var known = orders.get(slot.order());
            return known == null
                    ? slot.step()
                    : known.offer().promise().line().stream()
                            .filter(span ->
                                    span.line() == slot.line() && span.step().equals(slot.step()))
                            .findFirst()
                            .map(span -> span.label().in(language))
                            .orElse(slot.step());
        }

        @Nullable
        String who(Slot slot) {
            var person = slot.person();
            var machine = slot.machine();
            var id = person != null ? person.value() : machine == null ? null : machine.value();
            return id == null ? null : resources.getOrDefault(id, "");
        }

        OffsetDateTime from(Slot slot) {
            return slot.from().atZone(zone).toOffsetDateTime();
        }
    }

    private static ProposalBody body(PlanProposal proposal, Names names) {
        var gain = proposal.gain();
        return new ProposalBody(
                proposal.id(),
                proposal.kind().name(),
                proposal.state().name(),
                proposal.madeAt().atZone(names.zone()).toOffsetDateTime(),
                suppose(proposal.supposition(), names),
                new ProposalBody.GainBody(
                        gain.minutesSooner(),
                        gain.loadsSaved(),
                        gain.setupsSaved(),
                        gain.broken().size(),
                        Math.max(0, gain.broken().size() - gain.late().size()),
                        gain.late().stream().map(late -> late(late, names)).toList()),
                proposal.moves().stream().map(move -> move(move, names)).toList(),
                proposal.undoable());
    }

    private static ProposalBody.LateBody late(Gain.Late late, Names names) {
        return new ProposalBody.LateBody(
                late.order(), names.number(late.order()), names.design(late.order()), late.promised(), late.leaves());
    }

    private static ProposalBody.MoveBody move(PlanProposal.Moved moved, Names names) {
        var after = new HashMap<String, Slot>();
        moved.after().forEach(slot -> after.put(slot.line() + "/" + slot.step(), slot));
        var steps = new ArrayList<ProposalBody.StepBody>();
        for (var slot : moved.before()) {
            var then = after.get(slot.line() + "/" + slot.step());
            if (then != null) {
                steps.add(new ProposalBody.StepBody(
                        names.label(slot), names.who(slot), names.who(then), names.from(slot), names.from(then)));
            }
        }
        return new ProposalBody.MoveBody(
                moved.order(),
                names.number(moved.order()),
                names.design(moved.order()),
                moved.promised(),
                moved.readyBefore(),
                moved.readyAfter(),
                steps);
    }

    private static ProposalBody.@Nullable SupposeBody suppose(@Nullable Supposition supposition, Names names) {
        return switch (supposition) {
            case null -> null;
            case Supposition.Away(var person, var from, var until) ->
                new ProposalBody.SupposeBody(
                        "AWAY",
                        names.resources().getOrDefault(person.value(), ""),
                        from,
                        until,
                        null,
                        null,
                        null,
                        null);
            case Supposition.MachineDown(var machine, var from, var until) ->
                new ProposalBody.SupposeBody(
                        "MACHINE_DOWN",
                        names.resources().getOrDefault(machine.value(), ""),
                        from,
                        until,
                        null,
                        null,
                        null,
                        null);
            case Supposition.MaterialLate(var order, var here) ->
                new ProposalBody.SupposeBody(
                        "MATERIAL_LATE", names.number(order), null, here, null, null, null, names.design(order));
            case Supposition.NewLoad(var machine, var family, var at, var minutes) ->
                new ProposalBody.SupposeBody(
                        "NEW_LOAD",
                        names.resources().getOrDefault(machine.value(), ""),
                        null,
                        null,
                        at.atZone(names.zone()).toOffsetDateTime(),
                        null,
                        null,
                        family);
            case Supposition.Longer(var person, var hours) ->
                new ProposalBody.SupposeBody(
                        "LONGER",
                        names.resources().getOrDefault(person.value(), ""),
                        hours.day(),
                        hours.day(),
                        null,
                        hours.fromMinute(),
                        hours.untilMinute(),
                        null);
            case Supposition.StandIn(var person, var skill) ->
                new ProposalBody.SupposeBody(
                        "STAND_IN",
                        names.resources().getOrDefault(person.value(), ""),
                        null,
                        null,
                        null,
                        null,
                        null,
                        skill);
        };
    }
}
