package org.dingzuo.foundation.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.dingzuo.foundation.problem.ProblemPages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** What the web server itself refuses, before any controller hears of it (an address with a NUL, a hidden slash or half a character in
 *  it), is answered in the house's one form too, and as a page to a person. */
class RefusalValve extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(RefusalValve.class);

    private final ObjectProvider<ProblemPages> pages;
    private final JsonMapper json;

    RefusalValve(ObjectProvider<ProblemPages> pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var refusal = refusal(status);
        var page = pages.stream().findFirst().flatMap(drawer -> drawer.draw(request, refusal));
        try {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'self'; object-src 'none'; base-uri 'none'");
            response.setContentType(page.isPresent() ? "text/html" : "application/problem+json");
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(page.orElseGet(() -> written(refusal)));
                response.finishResponse();
            }
        } catch (IOException gone) {
            log.debug("nobody waits for this refusal any more", gone);
        }
    }

    private static ProblemDetail refusal(int status) {
        var known = HttpStatus.resolve(status);
        var words = status >= 500
                ? "Something broke on our side; nothing was half done"
                : status == 404 ? "There is nothing at this address" : "This request cannot be read";
        return ProblemDetail.forStatusAndDetail(known == null ? HttpStatus.BAD_REQUEST : known, words);
    }

    private String written(ProblemDetail refusal) {
        var status = refusal.getStatus();
        var type = status >= 500 ? "internal" : status == 404 ? "not-found" : "invalid-request";
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("type", "/problems/" + type);
        said.put("title", type);
        said.put("status", status);
        said.put("detail", refusal.getDetail());
        return json.writeValueAsString(said);
    }
}
