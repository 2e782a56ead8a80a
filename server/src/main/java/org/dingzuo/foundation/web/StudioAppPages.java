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
    private static final ClassPathResource WORKER = new ClassPathResource("static/assets/studio/worker.js");

    /** Stands at an address of the app, because it may speak only for those below its own. */
    @GetMapping("/studio/worker.js")
    ResponseEntity<Resource> worker() {
        return found(WORKER, MediaType.parseMediaType("text/javascript;charset=UTF-8"));
    }

    @GetMapping(
            path = {"/studio", "/studio/**"},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> app() {
        return found(APP, MediaType.parseMediaType("text/html;charset=UTF-8"));
    }

    private static ResponseEntity<Resource> found(Resource file, MediaType type) {
        if (!file.exists()) {
            throw Problem.notFound("The studio's app was not built into this server");
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(file);
    }
}
