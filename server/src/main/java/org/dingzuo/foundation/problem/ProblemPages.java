package org.dingzuo.foundation.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ProblemDetail;

/** Draws a refusal as a page for a person with a browser. Provided by whoever draws this house's pages. */
@FunctionalInterface
public interface ProblemPages {
    /** The page as HTML; empty where a program asks: it is answered the problem itself. */
    Optional<String> draw(HttpServletRequest request, ProblemDetail problem);
}
