package org.dingzuo.foundation.web;

import org.dingzuo.foundation.problem.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every address below {@code /studio} is one page, the makers' app; it finds its own way from there. */
@RestController
class StudioAppPages {
    private static final ClassPathResource APP = new ClassPathResource("static/assets/studio/index.html");

    @GetMapping(
            path = {"/studio", "/studio/**"},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> app() {
        if (!APP.exists()) {
            throw Problem.notFound("The studio's app was not built into this server");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(APP);
    }
}
