package io.photointake.application.reception;

import io.photointake.application.port.ImageStore;
import io.photointake.application.port.StagedContent;
import io.photointake.application.reception.MeteredInputStream.LimitExceededException;
import io.photointake.domain.error.Violation;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.policy.UploadPolicy;
import java.io.IOException;
import java.util.Optional;

/** {@link ReceiveFile} into an {@link ImageStore}. */
public final class ReceiveFileService implements ReceiveFile {
    private final ImageStore store;

    public ReceiveFileService(ImageStore store) {
        this.store = store;
    }

    @Override
    public Reception receive(PostedFile file, UploadLimits limits) throws IOException {
        UploadPolicy policy = new UploadPolicy(limits);
        MeteredInputStream metered = new MeteredInputStream(file.content(), limits.maxBytes());
        StagedContent staged;
        try {
            staged = store.stage(metered);
        } catch (LimitExceededException tooLarge) {
            return new Reception.Refused(policy.tooLarge(file.announced()).about(file.field()));
        }
        Optional<Violation> violation = policy.check(staged.size());
        if (violation.isPresent()) {
            staged.close();
            return new Reception.Refused(violation.get().about(file.field()));
        }
        return new Reception.Received(new ReceivedFile(file.field(), file.name(), staged, metered.digest()));
    }
}
