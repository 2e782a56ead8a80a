package org.dingzuo.aftercare.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.MediaStore;
import org.dingzuo.foundation.media.PictureDesk;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.fulfilment.ParcelId;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The buyer's side of cases. Whoever has the token is the buyer. */
@RestController
@RequestMapping("/api/v1/track/{token}/cases")
class TrackCasesController {
    private static final long LARGEST = 10L << 20;

    private final OrderTokens tokens;
    private final Orders orders;
    private final Cases cases;
    private final Remedies remedies;
    private final CasePhotos photos;
    private final CaseWords words;
    private final PictureDesk pictures;
    private final MediaStore media;

    TrackCasesController(
            OrderTokens tokens,
            Orders orders,
            Cases cases,
            Remedies remedies,
            CasePhotos photos,
            CaseWords words,
            PictureDesk pictures,
            MediaStore media) {
        this.tokens = tokens;
        this.orders = orders;
        this.cases = cases;
        this.remedies = remedies;
        this.photos = photos;
        this.words = words;
        this.pictures = pictures;
        this.media = media;
    }

    /** @param mayOpen whether something of this order can be complained of now
     *  @param parcels that it left in
     *  @param answerHours within which the studio answers */
    record CasesBody(List<CaseBody> cases, boolean mayOpen, List<CaseBody.ParcelBody> parcels, int answerHours) {}

    /** @param id chosen by the sender: sent again, it is opened once
     *  @param line from 0
     *  @param cause MATERIAL, MAKING, CARRIER, DESCRIPTION, USE or OTHER
     *  @param parcel for CARRIER where there are several
     *  @param wanted REPAIR, REDO, PRICE_CUT or REFUND; absent: nothing in particular */
    record OpenBody(
            @Nullable UUID id,
            @Nullable Long line,
            @Nullable String cause,
            @Nullable UUID parcel,
            @Nullable String wanted,
            @Nullable String words) {}

    /** @param version of the case that was seen
     *  @param totalAtMost and
     *  @param shipNoLaterThan as its quote said; absent where nothing is to be made */
    record AgreeBody(
            @Nullable Long version,
            @Nullable Long totalAtMost,
            @Nullable LocalDate shipNoLaterThan,
            @Nullable List<CaseReading.@Nullable ConsentSaid> consents) {}

    record AnswerBody(@Nullable Long version, @Nullable String words) {}

    record WithdrawBody(@Nullable String words) {}

    @GetMapping
    CasesBody all(@PathVariable String token, HttpServletRequest request) {
        return after(token, request, order -> {});
    }

    @PostMapping
    CasesBody open(@PathVariable String token, @RequestBody OpenBody body, HttpServletRequest request) {
        return after(token, request, order -> {
            var faults = new Faults();
            var id = CaseReading.id(faults, body.id());
            var opening = new Opening(
                    order.id(),
                    (int) faults.number("line", body.line(), 0, 1_000),
                    CaseReading.cause(faults, body.cause()),
                    body.parcel() == null ? null : new ParcelId(body.parcel()),
                    CaseReading.wanted(faults, body.wanted()),
                    faults.text("words", body.words(), CaseFile.LONGEST));
            faults.refuseIfAny();
            CaseReading.settle(cases.open(id, opening, CaseFile.By.BUYER));
        });
    }

    @PostMapping("/{id}/photos")
    CasesBody show(
            @PathVariable String token,
            @PathVariable UUID id,
            @RequestPart(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        return after(token, request, order -> {
            var known = known(order, id);
            // Asked before the picture is read, so that nobody fills the disk.
            if (!CasePhotos.hasRoom(known)) {
                throw noRoom();
            }
            var picture = pictures.take(file, LARGEST, Access.CLOSED, RequestLanguage.of(request, order.language()));
            if (!photos.add(known.id(), picture.key())) {
                media.delete(picture.key().folder());
                throw noRoom();
            }
        });
    }

    @PostMapping("/{id}/agreement")
    CasesBody agree(
            @PathVariable String token,
            @PathVariable UUID id,
            @RequestBody AgreeBody body,
            HttpServletRequest request) {
        return after(token, request, order -> {
            var known = known(order, id);
            var faults = new Faults();
            var version = faults.number("version", body.version(), 1, Long.MAX_VALUE);
            var acceptance = CaseReading.acceptance(
                    faults, body.totalAtMost(), body.shipNoLaterThan(), body.consents(), order.language());
            faults.refuseIfAny();
            CaseReading.settle(remedies.agree(known.id(), version, acceptance));
        });
    }

    @PostMapping("/{id}/refusal")
    CasesBody decline(
            @PathVariable String token,
            @PathVariable UUID id,
            @RequestBody AnswerBody body,
            HttpServletRequest request) {
        return after(token, request, order -> {
            var known = known(order, id);
            var faults = new Faults();
            var version = faults.number("version", body.version(), 1, Long.MAX_VALUE);
            var said = faults.text("words", body.words(), CaseFile.LONGEST);
            faults.refuseIfAny();
            CaseReading.settle(cases.decline(known.id(), version, said));
        });
    }

    @PostMapping("/{id}/withdrawal")
    CasesBody withdraw(
            @PathVariable String token,
            @PathVariable UUID id,
            @RequestBody WithdrawBody body,
            HttpServletRequest request) {
        return after(token, request, order -> {
            var known = known(order, id);
            var faults = new Faults();
            var said = faults.optionalText("words", body.words(), CaseFile.LONGEST);
            faults.refuseIfAny();
            CaseReading.settle(cases.withdraw(known.id(), said));
        });
    }

    /** A case of this very order. */
    private CaseFile known(OrderView order, UUID id) {
        return cases.find(new CaseId(id))
                .filter(known -> known.order().equals(order.id()))
                .orElseThrow(() -> Problem.notFound("There is no such case"));
    }

    private CasesBody after(String token, HttpServletRequest request, Consumer<OrderView> act) {
        var location = tokens.find(token).orElseThrow(() -> Problem.notFound("This link opens no order"));
        return StudioScope.call(location.studio(), () -> {
            var id = new OrderId(location.order());
            var order = orders.find(id).orElseThrow(() -> Problem.notFound("This link opens no order"));
            act.accept(order);
            var language = RequestLanguage.of(request, order.language());
            return new CasesBody(
                    words.forBuyer(
                            cases.ofOrders(List.of(id)).stream()
                                    .filter(each -> each.order().equals(id))
                                    .toList(),
                            language),
                    Cases.hasLeft(order),
                    words.parcels(id),
                    cases.rule().hours());
        });
    }

    private static Problem noRoom() {
        return Problem.conflict("no-room", "This case takes no more photos").with("most", CaseFile.MOST_PHOTOS);
    }
}
