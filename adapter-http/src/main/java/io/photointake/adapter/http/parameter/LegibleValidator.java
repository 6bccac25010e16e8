package io.photointake.adapter.http.parameter;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;

/** Checks {@link Legible}; public because the validation framework makes it. */
public final class LegibleValidator implements ConstraintValidator<Legible, ParameterValue> {
    private ValueKind kind = ValueKind.SECRET;

    @Override
    public void initialize(Legible constraint) {
        kind = constraint.as();
    }

    @Override
    public boolean isValid(ParameterValue value, ConstraintValidatorContext context) {
        Optional<String> complaint = complaint(value);
        complaint.ifPresent(text -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(text).addConstraintViolation();
        });
        return complaint.isEmpty();
    }

    private Optional<String> complaint(ParameterValue value) {
        if (value.undecodable()) {
            return Optional.of("It is not valid percent-encoded UTF-8");
        }
        if (value.isContradictory()) {
            return Optional.of("It is given more than once, with different values");
        }
        return value.text().filter(text -> !kind.reads(text)).map(text -> "It is not " + kind.description());
    }
}
