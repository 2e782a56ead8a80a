package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.campaign.Waiting;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.buyers.ErasureOutcome;
import org.dingzuo.ordering.buyers.PersonalFiles;
import org.dingzuo.ordering.buyers.PersonalFiles.PersonalFile;
import org.dingzuo.studio.Profile;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody asks what is kept about them, or to be forgotten. The owner answers. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/buyers/{buyer}")
class BuyersController {
    private final PersonalFiles files;
    private final Studios studios;
    private final Tracking tracking;

    BuyersController(PersonalFiles files, Studios studios, Tracking tracking) {
        this.files = files;
        this.studios = studios;
        this.tracking = tracking;
    }

    record FileBody(
            OrderBody.Person latest, List<KeptBody> orders, List<WaitingBody> waiting, List<TraceBody> remarks) {}

    /** @param pieces designs, each as often as it is wished
     *  @param wishedBy null: no day was named */
    record WaitingBody(
            List<String> pieces,
            OffsetDateTime since,
            @Nullable LocalDate wishedBy,
            String state) {
        static WaitingBody of(Waiting entry, ZoneId zone) {
            return new WaitingBody(
                    entry.lines().stream()
                            .flatMap(line -> Collections.nCopies(line.quantity(), line.design()).stream())
                            .toList(),
                    entry.since().atZone(zone).toOffsetDateTime(),
                    entry.wishedBy(),
                    entry.state().name());
        }
    }

    /** @param recipient to whom this order goes */
    record KeptBody(
            TrackBody order, OrderBody.@Nullable Person recipient, List<String> notes, List<TraceBody> traces) {}

    /** What else is kept about an order. @param kind such as {@code message} */
    record TraceBody(String kind, OffsetDateTime at, String words) {}

    /** Everything that is kept about this buyer, as a file to hand over. */
    @GetMapping
    @OwnerOnly
    ResponseEntity<FileBody> handOut(
            @PathVariable String studio, @PathVariable UUID buyer, HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        var file = files.handOut(new BuyerId(buyer)).orElseThrow(BuyersController::unknown);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"buyer.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body(buyer, file, language, profile));
    }

    /** Forgets who it was; orders and money stay. */
    @DeleteMapping
    @OwnerOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String studio, @PathVariable UUID buyer) {
        InShop.require();
        switch (files.erase(new BuyerId(buyer))) {
            case ErasureOutcome.Erased erased -> {}
            case ErasureOutcome.StillNeeded(var numbers) ->
                throw Problem.conflict("still-needed", "These orders still have to be made, sent or paid back")
                        .with("orders", numbers);
            case ErasureOutcome.Unknown unknown -> throw unknown();
        }
    }

    private FileBody body(UUID buyer, PersonalFile file, Language language, Profile profile) {
        return new FileBody(
                OrderBody.Person.of(buyer, file.latest()),
                file.orders().stream()
                        .map(order -> {
                            var id = order.id().value();
                            var recipient = file.recipients().get(id);
                            var margin = Objects.requireNonNull(file.margins().get(id));
                            return new KeptBody(
                                    tracking.say(order, margin, language, profile),
                                    recipient == null ? null : OrderBody.Person.of(buyer, recipient),
                                    margin.notes().stream()
                                            .map(note -> note.words())
                                            .toList(),
                                    file.traces().getOrDefault(id, List.of()).stream()
                                            .map(trace -> new TraceBody(
                                                    trace.kind(),
                                                    trace.at()
                                                            .atZone(profile.zone())
                                                            .toOffsetDateTime(),
                                                    trace.words()))
                                            .toList());
                        })
                        .toList(),
                file.waiting().stream()
                        .map(entry -> WaitingBody.of(entry, profile.zone()))
                        .toList(),
                file.remarks().stream()
                        .map(remark -> new TraceBody(
                                remark.kind().name(),
                                remark.at().atZone(profile.zone()).toOffsetDateTime(),
                                remark.words()))
                        .toList());
    }

    private static Problem unknown() {
        return Problem.notFound("Nothing is kept about such a buyer");
    }
}
