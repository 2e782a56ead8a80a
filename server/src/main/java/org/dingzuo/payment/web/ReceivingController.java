package org.dingzuo.payment.web;

import jakarta.servlet.http.HttpServletRequest;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Words;
import org.dingzuo.payment.Receiving;
import org.dingzuo.payment.ReceivingDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How the studio is paid outside of this house. Only the owner says where money goes. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/receiving")
class ReceivingController {
    private static final int LONGEST_ACCOUNT = 500;
    private static final int LONGEST_KEY = 300;

    private final ReceivingDesk desk;
    private final MediaLinks links;

    ReceivingController(ReceivingDesk desk, MediaLinks links) {
        this.desk = desk;
        this.links = links;
    }

    /** @param wechat key of a closed picture of this studio, as is {@code alipay}; the links are told, never read */
    record ReceivingBody(
            Words account,
            @Nullable String wechat,
            @Nullable String alipay,
            @Nullable String wechatLink,
            @Nullable String alipayLink) {}

    @GetMapping
    ResponseEntity<ReceivingBody> receiving(@PathVariable String studio) {
        InShop.require();
        return answer();
    }

    @PutMapping
    @OwnerOnly
    ResponseEntity<ReceivingBody> change(
            @PathVariable String studio, @RequestBody JsonNode body, HttpServletRequest request) {
        InShop.require();
        var seen = Versions.seen(request);
        var faults = new Faults();
        var part = new Part(body, "", faults);
        if (!part.has("account")) {
            part.fault("account", "missing", "Give the account; an empty object where there is none");
        }
        var receiving = new Receiving(
                part.words("account", LONGEST_ACCOUNT, false), code(part, "wechat"), code(part, "alipay"), seen);
        faults.refuseIfAny();
        if (!desk.change(receiving)) {
            throw Versions.stale();
        }
        return answer();
    }

    private ResponseEntity<ReceivingBody> answer() {
        var receiving = desk.receiving();
        return Versions.tagged(
                new ReceivingBody(
                        receiving.account(),
                        receiving.wechat(),
                        receiving.alipay(),
                        link(receiving.wechat()),
                        link(receiving.alipay())),
                receiving.version());
    }

    private @Nullable String link(@Nullable String picture) {
        return picture == null ? null : MediaKey.parse(picture).map(links::to).orElse(null);
    }

    private static @Nullable String code(Part part, String field) {
        var key = part.optionalText(field, LONGEST_KEY);
        var isOwn = key == null
                || MediaKey.parse(key)
                        .map(MediaKey::folder)
                        .filter(folder -> folder.access() == Access.CLOSED
                                && folder.studio().equals(StudioScope.studio()))
                        .isPresent();
        if (!isOwn) {
            part.fault(field, "unknown-picture", "Upload the picture first, closed, and give its key");
        }
        return key;
    }
}
