package io.photointake.application.port;

import io.photointake.domain.image.ImageDefect;
import java.util.function.Function;

/** What came of reading an image: the result, or the defect that prevents it. */
public sealed interface Reading<T> {
    /** Makes one thing of either outcome. */
    <R> R fold(Function<? super T, ? extends R> clean, Function<? super ImageDefect, ? extends R> defective);

    /** The image is fine as far as it was read. */
    record Clean<T>(T value) implements Reading<T> {
        @Override
        public <R> R fold(
                Function<? super T, ? extends R> clean, Function<? super ImageDefect, ? extends R> defective) {
            return clean.apply(value);
        }
    }

    /** The file is at fault. */
    record Defective<T>(ImageDefect defect) implements Reading<T> {
        @Override
        public <R> R fold(
                Function<? super T, ? extends R> clean, Function<? super ImageDefect, ? extends R> defective) {
            return defective.apply(defect);
        }
    }
}
