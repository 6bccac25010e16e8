package io.photointake.adapter.http.parameter;

import io.photointake.domain.error.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameter is given and not blank. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RequiredValidator.class)
public @interface Required {
    ErrorCode code();

    String fix();

    String message() default "It is missing";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
