package io.photointake.adapter.imaging.fuzz;

import io.photointake.adapter.imaging.ImagingEngine;
import io.photointake.adapter.imaging.ImagingSettings;

/** The two engines there are, each opened when it is first asked for, and never closed. */
enum EngineKind {
    JAVA {
        @Override
        ImagingEngine opened() {
            return InJava.ENGINE;
        }
    },
    NATIVE {
        @Override
        ImagingEngine opened() {
            return Native.ENGINE;
        }
    };

    abstract ImagingEngine opened();

    private static final class InJava {
        static final ImagingEngine ENGINE =
                ImagingEngine.open(ImagingSettings.defaults().withPlainJava());
    }

    private static final class Native {
        static final ImagingEngine ENGINE = ImagingEngine.open(ImagingSettings.defaults());
    }
}
