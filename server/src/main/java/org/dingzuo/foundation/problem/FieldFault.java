package org.dingzuo.foundation.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One thing wrong with one field of a request: where (a path such as {@code lines[0].quantity}), a code, and why, with what to do.
 *  @param least the smallest number that would do; null, and left out: none is known
 *  @param most the greatest number that would do, or the most characters; null, and left out: none is known */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldFault(
        String field,
        String code,
        String why,
        @Nullable Long least,
        @Nullable Long most) {

    public FieldFault(String field, String code, String why) {
        this(field, code, why, null, null);
    }
}
