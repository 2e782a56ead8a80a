package org.dingzuo.foundation.web;

import java.util.List;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** A refusal leaves in the language that was asked for: its sentence and the reason of each field. Types and codes are no language. */
@RestControllerAdvice
class SpokenRefusals implements ResponseBodyAdvice<Object> {
    private final Interpreter interpreter;

    SpokenRefusals(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    public boolean supports(MethodParameter from, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter from,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail refusal
                && request instanceof ServletServerHttpRequest asked
                && RequestLanguage.of(asked.getServletRequest(), Language.EN) == Language.ZH_CN) {
            say(refusal);
        }
        return body;
    }

    private void say(ProblemDetail refusal) {
        var detail = refusal.getDetail();
        if (detail != null) {
            refusal.setDetail(interpreter.inChinese(detail));
        }
        var more = refusal.getProperties();
        if (more != null && more.get("fields") instanceof List<?> faults) {
            refusal.setProperty("fields", faults.stream().map(this::said).toList());
        }
    }

    private Object said(Object fault) {
        return fault instanceof FieldFault(var field, var code, var why, var least, var most)
                ? new FieldFault(field, code, interpreter.inChinese(why), least, most)
                : fault;
    }
}
