package io.photointake.application.port;

class SimpleImageProcessorTest implements ImageProcessorContract {
    @Override
    public ImageProcessor processor() {
        return new SimpleImageProcessor();
    }
}
