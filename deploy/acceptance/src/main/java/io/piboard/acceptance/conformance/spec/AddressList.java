package io.piboard.acceptance.conformance.spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Methods and addresses of a WADL file, which says nothing reliable about bodies. */
record AddressList(List<Address> addresses) {

    record Address(String method, PathTemplate template) {}

    static AddressList read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            List<Address> found = new ArrayList<>();
            collect(root, "/rest", found);
            return new AddressList(List.copyOf(found));
        } catch (Exception e) {
            throw new IllegalStateException("cannot read " + file.getFileName(), e);
        }
    }

    boolean has(String method, String path) {
        return addresses.stream()
                .anyMatch(one -> one.method().equals(method) && one.template().matches(path));
    }

    private static void collect(Element element, String path, List<Address> found) {
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (!(children.item(i) instanceof Element child)) {
                continue;
            }
            switch (child.getLocalName() == null ? local(child) : child.getLocalName()) {
                case "resources" -> collect(child, path, found);
                case "resource" -> collect(child, path + "/" + child.getAttribute("path"), found);
                case "method" -> found.add(new Address(child.getAttribute("name"), PathTemplate.of(path)));
                default -> {}
            }
        }
    }

    private static String local(Node node) {
        String name = node.getNodeName();
        return name.substring(name.indexOf(':') + 1);
    }
}
