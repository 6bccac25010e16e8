package io.photointake.adapter.http.parameter;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

final class RequiredValidator implements ConstraintValidator<Required, ParameterValue> {
    @Override
    public boolean isValid(ParameterValue value, ConstraintValidatorContext context) {
        return !value.isAbsent();
    }
}
