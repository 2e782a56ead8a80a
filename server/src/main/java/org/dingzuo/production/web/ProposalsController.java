package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.promise.Foresight;
import org.dingzuo.promise.PlanProposal;
import org.dingzuo.promise.ProposalOutcome;
import org.dingzuo.promise.Proposals;
import org.dingzuo.promise.SuppositionOutcome;
import org.dingzuo.studio.Studios;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Better plans and answers to "what if": each is applied, dropped or undone as one act. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/plan")
class ProposalsController {
    private final Proposals proposals;
    private final Foresight foresight;
    private final ProposalWords words;
    private final WhatIf whatIf;
    private final Studios studios;

    ProposalsController(Proposals proposals, Foresight foresight, ProposalWords words, WhatIf whatIf, Studios studios) {
        this.proposals = proposals;
        this.foresight = foresight;
        this.words = words;
        this.whatIf = whatIf;
        this.studios = studios;
    }

    /** What may be applied and what may still be undone, the newest first. */
    @GetMapping("/proposals")
    List<ProposalBody> current(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        foresight.glance();
        return words.of(
                proposals.current(),
                RequestLanguage.of(request, studios.profile().language()));
    }

    /** What would happen if. Nothing changes by asking. */
    @PostMapping("/what-if")
    ProposalBody suppose(
            @PathVariable String studio, @RequestBody WhatIf.Question question, HttpServletRequest request) {
        InShop.require();
        return switch (foresight.suppose(whatIf.read(question))) {
            case SuppositionOutcome.Answered(var proposal) -> said(proposal, request);
            case SuppositionOutcome.Impossible(var why) ->
                throw Problem.conflict("cannot-be", "That cannot be supposed").with("why", why);
        };
    }

    /** What people could do about promises in danger, and what each would save. */
    @PostMapping("/ways-out")
    List<ProposalBody> waysOut(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        return words.of(
                foresight.waysOut(),
                RequestLanguage.of(request, studios.profile().language()));
    }

    @PostMapping("/proposals/{proposal}/application")
    ProposalBody apply(@PathVariable String studio, @PathVariable UUID proposal, HttpServletRequest request) {
        InShop.require();
        return done(proposals.apply(proposal), request);
    }

    @PostMapping("/proposals/{proposal}/drop")
    ProposalBody drop(@PathVariable String studio, @PathVariable UUID proposal, HttpServletRequest request) {
        InShop.require();
        return done(proposals.drop(proposal), request);
    }

    @PostMapping("/proposals/{proposal}/undoing")
    ProposalBody undo(@PathVariable String studio, @PathVariable UUID proposal, HttpServletRequest request) {
        InShop.require();
        return done(proposals.undo(proposal), request);
    }

    private ProposalBody done(ProposalOutcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case ProposalOutcome.Done(var proposal) -> said(proposal, request);
            case ProposalOutcome.NoSuchProposal none -> throw Problem.notFound("There is no such proposal");
            case ProposalOutcome.NotNow(var state) ->
                throw Problem.conflict("proposal-settled", "This proposal was settled before")
                        .with("state", state.name());
            case ProposalOutcome.Overtaken(var why) ->
                throw Problem.conflict("proposal-overtaken", "The plan has gone on since this was proposed")
                        .with("why", why);
            case ProposalOutcome.BuiltUpon(var why) ->
                throw Problem.conflict("proposal-built-upon", "Work has been built upon this; it cannot be undone")
                        .with("why", why);
        };
    }

    private ProposalBody said(PlanProposal proposal, HttpServletRequest request) {
        return words.of(
                        List.of(proposal),
                        RequestLanguage.of(request, studios.profile().language()))
                .getFirst();
    }
}
