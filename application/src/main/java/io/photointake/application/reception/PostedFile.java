package io.photointake.application.reception;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageName;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file on its way in.
 *
 * @param field the form field it comes in, for error messages
 * @param content its bytes, read once
 * @param announced its size as far as the client has announced it, for error messages only
 */
public record PostedFile(String field, ImageName name, InputStream content, Optional<ByteSize> announced) {}
