package org.dingzuo.production.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.kernel.Language;
import org.dingzuo.production.base.BaseLine;
import org.dingzuo.production.base.BasePiece;
import org.dingzuo.promise.IdleWork;
import org.dingzuo.promise.Role;
import org.dingzuo.promise.Slot;
import org.jspecify.annotations.Nullable;

/** The base line as its maker reads it.
 *  @param proposals what idle time could make of what is missing; nothing is taken
 *  @param runs what somebody means to make */
record BaseBody(List<Piece> pieces, List<Proposal> proposals, List<Run> runs) {

    /** @param name of the design; null: it is on sale no longer
     *  @param chosen the options in words
     *  @param coming meant to be made
     *  @param version goes back as If-Match */
    record Piece(
            UUID id,
            String design,
            @Nullable String name,
            String chosen,
            int target,
            int onShelf,
            int coming,
            long version) {}

    record Proposal(
            UUID piece, int quantity, int handMinutes, OffsetDateTime from, OffsetDateTime until, List<Part> parts) {}

    /** @param stands false: a buyer's order or a day off has taken its time; it is to be given up or proposed anew */
    record Run(
            UUID id,
            UUID piece,
            int quantity,
            int handMinutes,
            OffsetDateTime from,
            OffsetDateTime until,
            boolean stands,
            List<Part> parts) {}

    /** A stretch of it. @param step what is done, in words */
    record Part(
            String step, @Nullable UUID person, @Nullable UUID machine, OffsetDateTime from, OffsetDateTime until) {}

    /** @param blueprints of the designs on sale, by slug */
    record Words(Map<String, Blueprint> blueprints, Language language, ZoneId zone) {
        BaseBody standing(BaseLine.Standing standing) {
            var coming = standing.runs();
            var designs = standing.pieces().stream().collect(Collectors.toMap(BasePiece::id, BasePiece::design));
            return new BaseBody(
                    standing.pieces().stream()
                            .map(piece -> piece(
                                    piece,
                                    standing.makeable().containsKey(piece.id()),
                                    coming.stream()
                                            .filter(run -> run.run().piece().equals(piece.id()))
                                            .mapToInt(run -> run.run().quantity())
                                            .sum()))
                            .toList(),
                    standing.proposals().stream()
                            .map(each -> proposal(each, designs.getOrDefault(each.piece(), "")))
                            .toList(),
                    coming.stream()
                            .map(run -> run(run, designs.getOrDefault(run.run().piece(), "")))
                            .toList());
        }

        private Piece piece(BasePiece piece, boolean makeable, int coming) {
            var blueprint = makeable ? blueprints.get(piece.design()) : null;
            return new Piece(
                    piece.id(),
                    piece.design(),
                    blueprint == null ? null : blueprint.name().in(language),
                    blueprint == null ? "" : chosen(blueprint, piece.configuration()),
                    piece.target(),
                    piece.onShelf(),
                    coming,
                    piece.version());
        }

        private String chosen(Blueprint blueprint, Configuration configuration) {
            return blueprint.optionGroups().stream()
                    .flatMap(group -> chosen(group, configuration))
                    .collect(Collectors.joining(" · "));
        }

        private Stream<String> chosen(OptionGroup group, Configuration configuration) {
            return switch (group.kind()) {
                case CHOICE, CHOICES ->
                    group.choices().stream()
                            .filter(choice -> configuration.picked(group).contains(choice.key()))
                            .map(choice -> choice.name().in(language));
                case NUMBER, TEXT ->
                    Stream.ofNullable(configuration.value(group.key())).map(String::valueOf);
                case UPLOAD -> Stream.of();
            };
        }

        private Proposal proposal(BaseLine.Proposal each, String design) {
            var where = each.where();
            return new Proposal(
                    each.piece(),
                    each.quantity(),
                    handMinutes(where),
                    at(where.from()),
                    at(where.until()),
                    parts(where, design));
        }

        private Run run(BaseLine.Run each, String design) {
            var where = each.where();
            return new Run(
                    each.run().id(),
                    each.run().piece(),
                    each.run().quantity(),
                    handMinutes(where),
                    at(where.from()),
                    at(where.until()),
                    where.stands(),
                    parts(where, design));
        }

        private List<Part> parts(IdleWork where, String design) {
            return where.slots().stream()
                    .filter(slot -> slot.person() != null || slot.machine() != null)
                    .map(slot -> part(slot, design))
                    .toList();
        }

        private Part part(Slot slot, String design) {
            var person = slot.person();
            var machine = slot.machine();
            var blueprint = blueprints.get(design);
            var name = blueprint == null
                    ? slot.step()
                    : blueprint.routing().stream()
                            .filter(step -> step.key().equals(slot.step()))
                            .map(step -> step.name().in(language))
                            .findFirst()
                            .orElse(slot.step());
            return new Part(
                    name,
                    person == null ? null : person.value(),
                    machine == null ? null : machine.value(),
                    at(slot.from()),
                    at(slot.until()));
        }

        private static int handMinutes(IdleWork where) {
            return where.slots().stream()
                    .filter(slot -> slot.person() != null)
                    .filter(slot -> slot.role() == Role.WORK || slot.role() == Role.SETUP)
                    .mapToInt(slot ->
                            (int) Duration.between(slot.from(), slot.until()).toMinutes())
                    .sum();
        }

        private OffsetDateTime at(Instant moment) {
            return moment.atZone(zone).toOffsetDateTime();
        }
    }
}
