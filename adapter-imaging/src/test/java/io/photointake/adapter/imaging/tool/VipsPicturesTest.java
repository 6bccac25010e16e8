package io.photointake.adapter.imaging.tool;

import java.nio.file.Path;

class VipsPicturesTest extends HeifPicturesContract {
    @Override
    Path tool() {
        return HeifMachine.tool("vips");
    }
}
