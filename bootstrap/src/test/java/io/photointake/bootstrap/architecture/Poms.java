package io.photointake.bootstrap.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the modules' POMs say of who may use whom. */
final class Poms {
    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of(
            "domain",
            "application",
            "adapter-http",
            "adapter-persistence",
            "adapter-storage",
            "adapter-imaging",
            "adapter-metrics",
            "bootstrap",
            "benchmarks");

    private Poms() {}

    static List<Path> modules() {
        return MODULES.stream().map(ROOT::resolve).toList();
    }

    static Element read(Path pom) throws IOException {
        try (InputStream stream = Files.newInputStream(pom)) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(stream)
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(pom + " is not XML", e);
        }
    }

    /** The artifacts of ours and of others that the module itself needs to compile or run, as {@code group:artifact}. */
    static Set<String> needed(Element project) {
        Set<String> needed = new TreeSet<>();
        children(project, "dependencies")
                .flatMap(list -> children(list, "dependency"))
                .filter(dependency -> !Set.of("test", "provided").contains(text(dependency, "scope")))
                .forEach(each -> needed.add(text(each, "groupId") + ":" + text(each, "artifactId")));
        return needed;
    }

    /** The versions the module sets itself, of dependencies or of plugins. */
    static List<String> versions(Element project) {
        NodeList all = project.getElementsByTagName("version");
        return Stream.iterate(0, i -> i < all.getLength(), i -> i + 1)
                .map(all::item)
                .filter(node -> !node.getParentNode().getNodeName().equals("parent"))
                .map(Node::getTextContent)
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name)
                .findFirst()
                .map(child -> child.getTextContent().strip())
                .orElse("");
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList all = parent.getChildNodes();
        return Stream.iterate(0, i -> i < all.getLength(), i -> i + 1)
                .map(all::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getNodeName().equals(name));
    }
}
