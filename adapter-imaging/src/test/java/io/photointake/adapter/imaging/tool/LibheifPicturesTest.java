package io.photointake.adapter.imaging.tool;

import java.nio.file.Path;

class LibheifPicturesTest extends HeifPicturesContract {
    @Override
    Path tool() {
        return HeifMachine.tool("heif-dec", "heif-convert");
    }
}
