package io.photointake.adapter.http.upload;

import io.photointake.adapter.http.parameter.ParameterValue;
import io.photointake.adapter.http.parameter.ValueKind;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.UserId;
import java.util.Optional;

/** Domain values out of form fields; empty where the field does not hold one. */
final class Fields {
    private Fields() {}

    static Optional<Dpi> dpi(ParameterValue field) {
        return field.text()
                .flatMap(ValueKind::parseInt)
                .filter(number -> number > 0)
                .map(Dpi::new);
    }

    static Optional<UserId> userId(ParameterValue field) {
        return field.text().filter(UserId::isValid).map(UserId::new);
    }
}
