package io.photointake.adapter.http.parameter;

import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Checks the shape of request forms and names what is wrong by the code that each constraint carries. */
public final class FormValidator {
    private static final int MOST_SHOWN = 40;

    private final Validator validator;

    public FormValidator(Validator validator) {
        this.validator = validator;
    }

    /** Everything that is wrong with the form, missing values too. */
    public List<Violation> validate(Record form) {
        return violations(form).map(FormValidator::violation).toList();
    }

    /** What is wrong with the values that are given, while others may still come. */
    public List<Violation> validateGiven(Record form) {
        return violations(form)
                .filter(violation -> violation.getInvalidValue() instanceof ParameterValue value && !value.isAbsent())
                .map(FormValidator::violation)
                .toList();
    }

    /** In the order of the form's fields. */
    private Stream<ConstraintViolation<Record>> violations(Record form) {
        List<String> fields = Arrays.stream(form.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return validator.validate(form).stream()
                .sorted(Comparator.comparing(
                        violation -> fields.indexOf(violation.getPropertyPath().toString())));
    }

    private static Violation violation(ConstraintViolation<Record> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        return Violation.of(
                (ErrorCode) Objects.requireNonNull(attributes.get("code"), "code"),
                violation.getPropertyPath().toString(),
                violation.getMessage() + given(violation.getInvalidValue()),
                (String) Objects.requireNonNull(attributes.get("fix"), "fix"));
    }

    /** Added here and not in the constraint, because a message template must never hold what a client sent. */
    private static String given(Object value) {
        return value instanceof ParameterValue parameter
                ? parameter.text().map(text -> ": \"" + shortened(text) + "\"").orElse("")
                : "";
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }
}
