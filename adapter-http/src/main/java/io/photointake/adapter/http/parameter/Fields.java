package io.photointake.adapter.http.parameter;

import io.photointake.domain.image.ImageId;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.UserId;
import java.util.Optional;

/** Domain values out of form fields; empty where the field does not hold one. */
public final class Fields {
    private Fields() {}

    public static Optional<Dpi> dpi(ParameterValue field) {
        return field.text()
                .flatMap(ValueKind::parseInt)
                .filter(number -> number > 0)
                .map(Dpi::new);
    }

    public static Optional<UserId> userId(ParameterValue field) {
        return field.text().filter(UserId::isValid).map(UserId::new);
    }

    public static Optional<ImageId> imageId(ParameterValue field) {
        return field.text()
                .flatMap(ValueKind::parseLong)
                .filter(number -> number > 0)
                .map(ImageId::new);
    }

    /** False where the field says nothing. */
    public static boolean flag(ParameterValue field) {
        return field.text().map(ValueKind::parseFlag).orElse(false);
    }
}
