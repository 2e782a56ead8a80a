package org.dingzuo.payment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.PictureDesk;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.payment.Payments;
import org.dingzuo.payment.Proofs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where a buyer shows that a payment was made outside. Whoever has the payment's id is its buyer; the picture is the maker's to see. */
@RestController
class ProofController {
    private static final long LARGEST = 10L << 20;

    private final Payments payments;
    private final Proofs proofs;
    private final PictureDesk pictures;
    private final Directory directory;

    ProofController(Payments payments, Proofs proofs, PictureDesk pictures, Directory directory) {
        this.payments = payments;
        this.proofs = proofs;
        this.pictures = pictures;
        this.directory = directory;
    }

    record Shown(UUID id, String state) {}

    @PostMapping("/api/v1/payments/{payment}/proof")
    @ResponseStatus(HttpStatus.CREATED)
    Shown show(
            @PathVariable UUID payment,
            @RequestPart(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        var studio = directory.studioOfPayment(payment).orElseThrow(() -> Problem.notFound("There is no such payment"));
        var language = RequestLanguage.of(request, Language.ZH_CN);
        return StudioScope.call(studio, () -> {
            // Asked before the picture is read, so that nobody fills the disk by an answered payment.
            var asked = payments.find(new PaymentId(payment))
                    .filter(known -> known.state() == Payment.State.OPEN)
                    .isPresent();
            if (!asked) {
                throw notAsked(payment);
            }
            var picture = pictures.take(file, LARGEST, Access.CLOSED, language);
            if (!proofs.show(new PaymentId(payment), picture.key().value())) {
                throw notAsked(payment);
            }
            return new Shown(payment, Payment.State.PROVEN.name());
        });
    }

    private static Problem notAsked(UUID payment) {
        return Problem.conflict("not-now", "This payment is not asked for now").with("payment", payment);
    }
}
