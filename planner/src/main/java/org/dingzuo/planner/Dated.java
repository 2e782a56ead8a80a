package org.dingzuo.planner;

/**
 * A quote and from when on its finish may be promised, where only so much is promised into a period.
 *
 * @param proposal the place in the plan, or why there is none
 * @param from the finish, or later the first instant with room under every cap; {@link Planner#NEVER} when there is none
 * @param binding what keeps the promise from being earlier: the proposal's, or the cap that is full
 */
public record Dated(Proposal proposal, int from, Binding binding) {

    static Dated of(Proposal proposal, Caps caps, Cap.Portion portion) {
        return switch (proposal) {
            case Proposal.CannotFit refused -> new Dated(proposal, Planner.NEVER, refused.binding());
            case Proposal.Fits fits -> {
                Caps.Room room = caps.room(portion, fits.finish());
                Cap full = room.full();
                Binding binding = full == null
                        ? fits.binding()
                        : new Binding(Binding.Kind.CAP, null, full.key(), fits.finish(), room.at());
                yield new Dated(proposal, room.at(), binding);
            }
        };
    }
}
