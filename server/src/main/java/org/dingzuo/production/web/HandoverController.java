package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.production.handover.Handover;
import org.dingzuo.production.handover.HandoverPaper;
import org.dingzuo.production.handover.Pack;
import org.dingzuo.studio.Studios;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a helper gets to make a design, to read at the bench and to hang on the wall. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/designs/{design}/handover")
class HandoverController {
    private final Handover handover;
    private final PackWords words;
    private final HandoverPaper paper;
    private final Studios studios;

    HandoverController(Handover handover, PackWords words, HandoverPaper paper, Studios studios) {
        this.handover = handover;
        this.words = words;
        this.paper = paper;
        this.studios = studios;
    }

    @GetMapping
    PackBody show(@PathVariable String studio, @PathVariable UUID design) {
        InShop.require();
        return words.body(known(design));
    }

    /** The same to print. @param lang zh-CN or en; absent: as the request asks */
    @GetMapping(path = "/sheet", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(
            @PathVariable String studio,
            @PathVariable UUID design,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request) {
        InShop.require();
        var language = lang.isEmpty()
                ? RequestLanguage.of(request, studios.profile().language())
                : Language.closest(lang)
                        .orElseThrow(() -> Problem.unprocessable("invalid-request", "lang is zh-CN or en"));
        var pack = known(design);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + pack.design().slug() + ".pdf\"")
                .body(paper.print(pack, language));
    }

    private Pack known(UUID design) {
        return handover.of(new DesignId(design))
                .orElseThrow(() -> Problem.notFound("There is no such design in this studio"));
    }
}
