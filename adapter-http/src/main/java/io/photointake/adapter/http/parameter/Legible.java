package io.photointake.adapter.http.parameter;

import io.photointake.domain.error.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** If the parameter is given, it can be read as the kind of value it is. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LegibleValidator.class)
public @interface Legible {
    ErrorCode code();

    ValueKind as();

    String fix();

    String message() default "It cannot be read";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
