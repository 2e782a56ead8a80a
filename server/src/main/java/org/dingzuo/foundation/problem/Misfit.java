package org.dingzuo.foundation.problem;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;

/** A body that is JSON, in which one field is not what it should be: it is named, like any other fault. */
final class Misfit {
    private static final String CODE = "wrong-type";

    private Misfit() {}

    /** Empty where no field can be named: then the body as a whole is not what the route reads. */
    static Optional<FieldFault> of(Throwable cause) {
        var meant = switch (cause) {
            case MismatchedInputException mismatch -> mismatch.getTargetType();
            // A number too large for what reads it.
            case InputCoercionException tooLarge -> tooLarge.getTargetType();
            default -> null;
        };
        return meant == null
                        || !(cause instanceof JacksonException read)
                        || read.getPath().isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldFault(path(read), CODE, why(meant)));
    }

    /** @param meant what the parameter is read as */
    static FieldFault ofParameter(String name, @Nullable Class<?> meant) {
        return new FieldFault(name, CODE, meant == null ? "Give something else" : why(meant));
    }

    private static String path(JacksonException read) {
        var path = new StringBuilder();
        for (var step : read.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String why(Class<?> meant) {
        if (meant == Long.class || meant == long.class || meant == Integer.class || meant == int.class) {
            return "Give a whole number";
        }
        if (meant == Double.class || meant == double.class) {
            return "Give a number";
        }
        if (meant == Boolean.class || meant == boolean.class) {
            return "Give true or false";
        }
        if (meant == String.class) {
            return "Give a text";
        }
        if (meant == UUID.class) {
            return "Give an id";
        }
        if (meant == LocalDate.class) {
            return "Give a day as 2026-12-09";
        }
        if (meant == LocalTime.class) {
            return "Give a time as 09:30";
        }
        if (meant.isEnum()) {
            return Arrays.stream(meant.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "Give one of ", ""));
        }
        return meant.isArray() || Collection.class.isAssignableFrom(meant) ? "Give an array" : "Give an object";
    }
}
