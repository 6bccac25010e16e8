package io.photointake.bootstrap.hostile;

import java.util.List;

/** What is not a photo, whatever its name says. */
final class NoPictures {
    private NoPictures() {}

    static List<HostileFile> files() {
        return List.of(
                HostileFile.refused("empty.jpg", latin1("")),
                HostileFile.refused("one-byte.jpg", latin1("\u00FF")),
                HostileFile.refused("text.jpg", latin1("no photo at all")),
                HostileFile.refused("zeros.jpg", latin1("").zeros(1 << 20)),
                HostileFile.refused(
                        "drawing.jpg",
                        latin1("<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                                + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a;</text></svg>")),
                HostileFile.refused("page.jpg", latin1("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                HostileFile.refused("document.jpg", latin1("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF")),
                HostileFile.refused("postscript.jpg", latin1("%!PS-Adobe-3.0 EPSF-3.0\n(%pipe%id) (w) file\n")),
                HostileFile.refused(
                        "layers.jpg", latin1("8BPS\0\1\0\0\0\0\0\0\0\3").zeros(100)),
                HostileFile.refused("archive.jpg", latin1("PK\3\4\n\0").zeros(100)),
                HostileFile.refused(
                        "drawing-commands.jpg", latin1("push graphic-context\nimage over 0,0 0,0 'msl:x'\n")));
    }

    private static Blob latin1(String text) {
        return Blob.bigEndian().text(text);
    }
}
