package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.PaymentSchedule;
import org.dingzuo.ordering.PaymentTerms;
import org.dingzuo.ordering.instalment.TermsOfPayment;
import org.dingzuo.studio.Change;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the studio wants to be paid. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/payment-terms")
class PaymentTermsController {
    private static final int MOST_SENT = 20;
    private static final int MOST_DESIGNS = 500;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");
    private static final int DEAREST_INTEREST = 2_400;

    private final TermsOfPayment desk;
    private final Studios studios;

    PaymentTermsController(TermsOfPayment desk, Studios studios) {
        this.desk = desk;
        this.studios = studios;
    }

    /** @param share hundredths of a percent
     *  @param due NOW, BEFORE_STEP, ON_PHOTO_APPROVAL, BEFORE_SHIPPING
     *  @param step BEFORE_STEP only */
    record PartBody(
            @Nullable String kind,
            @Nullable Long share,
            @Nullable String due,
            @Nullable String step) {}

    record NamedBody(String key, String name) {}

    /** @param lateInterest per year, hundredths of a percent
     *  @param exempt slugs of the designs whose buyers agree that they are not sent back; absent: none
     *  @param steps that a part can wait for; like designs told, never read */
    record TermsBody(
            @Nullable List<@Nullable PartBody> parts,
            @Nullable Boolean freightApart,
            @Nullable Long lateInterest,
            @Nullable List<@Nullable String> exempt,
            @Nullable List<NamedBody> steps,
            @Nullable List<NamedBody> designs) {}

    @GetMapping
    ResponseEntity<TermsBody> terms(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        return answer(request);
    }

    @PutMapping
    @OwnerOnly
    ResponseEntity<TermsBody> change(
            @PathVariable String studio, @RequestBody TermsBody body, HttpServletRequest request) {
        InShop.require();
        switch (desk.change(read(body, Versions.seen(request)))) {
            case Change.Made made -> {}
            case Change.Stale() -> throw Versions.stale();
            case Change.Unknown() -> throw Problem.notFound("There is no such studio");
        }
        return answer(request);
    }

    private static PaymentTerms read(TermsBody body, long seen) {
        var faults = new Faults();
        var sent = body.parts() == null || body.parts().size() > MOST_SENT ? List.<PartBody>of() : body.parts();
        var parts = new ArrayList<PaymentSchedule.Part>();
        for (int at = 0; at < sent.size(); at++) {
            var part = sent.get(at) == null ? new PartBody(null, null, null, null) : sent.get(at);
            var field = "parts[" + at + "]";
            var kind = named(Offer.Kind.values(), part.kind(), field + ".kind", Offer.Kind.PREPAYMENT, faults);
            var due = named(Offer.Due.values(), part.due(), field + ".due", Offer.Due.NOW, faults);
            var share = (int) faults.number(field + ".share", part.share(), 1, 10_000);
            parts.add(new PaymentSchedule.Part(kind, share, due, part.step()));
        }
        faults.refuseIfAny();
        var schedule = new PaymentSchedule(parts);
        schedule.faults().forEach(fault -> faults.add(fault.field(), fault.code(), fault.why()));
        var interest = (int) faults.number("lateInterest", body.lateInterest(), 0, DEAREST_INTEREST);
        var exempt = exempt(body, faults);
        faults.refuseIfAny();
        return new PaymentTerms(schedule, Boolean.TRUE.equals(body.freightApart()), interest, exempt, seen);
    }

    private static List<String> exempt(TermsBody body, Faults faults) {
        var sent = body.exempt() == null ? List.<String>of() : body.exempt();
        var slugs = sent.stream()
                .filter(slug -> slug != null && SLUG.matcher(slug).matches())
                .distinct()
                .toList();
        if (sent.size() > MOST_DESIGNS || slugs.size() < sent.size()) {
            faults.add("exempt", "unknown", "Name up to " + MOST_DESIGNS + " designs by their slugs, each once");
        }
        return slugs;
    }

    private static <E extends Enum<E>> E named(
            E[] all, @Nullable String name, String field, E fallback, Faults faults) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(field, "unknown", "One of " + Arrays.toString(all));
                    return fallback;
                });
    }

    private static List<NamedBody> named(Map<String, Words> names, Language language) {
        return names.entrySet().stream()
                .map(each -> new NamedBody(each.getKey(), each.getValue().in(language)))
                .toList();
    }

    private ResponseEntity<TermsBody> answer(HttpServletRequest request) {
        var terms = desk.terms();
        var language = RequestLanguage.of(request, studios.profile().language());
        return Versions.tagged(
                new TermsBody(
                        terms.schedule().parts().stream()
                                .<@Nullable PartBody>map(part -> new PartBody(
                                        part.kind().name(),
                                        (long) part.share(),
                                        part.due().name(),
                                        part.step()))
                                .toList(),
                        terms.freightApart(),
                        (long) terms.lateInterest(),
                        List.copyOf(terms.exempt()),
                        named(desk.steps(), language),
                        named(desk.designs(), language)),
                terms.version());
    }
}
