package io.photointake.adapter.http.parameter;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link Required}; public because the validation framework makes it. */
public final class RequiredValidator implements ConstraintValidator<Required, ParameterValue> {
    @Override
    public boolean isValid(ParameterValue value, ConstraintValidatorContext context) {
        return !value.isAbsent();
    }
}
