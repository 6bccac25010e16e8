package io.photointake.adapter.http.upload;

import io.photointake.adapter.http.parameter.Parameters;
import io.photointake.application.reception.ReceivedFile;
import io.photointake.domain.error.Violation;
import java.util.List;

/**
 * A form as far as it was read. Closing it throws away the files that were not uploaded.
 *
 * @param values from the form's fields
 * @param fileViolations what is wrong with its files
 * @param complete whether it was read to its end
 */
record PostedForm(Parameters values, List<ReceivedFile> files, List<Violation> fileViolations, boolean complete)
        implements AutoCloseable {
    PostedForm {
        files = List.copyOf(files);
        fileViolations = List.copyOf(fileViolations);
    }

    @Override
    public void close() {
        files.forEach(ReceivedFile::close);
    }
}
