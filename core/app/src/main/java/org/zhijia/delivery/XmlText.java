package org.zhijia.delivery;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document with StAX, which escapes; characters that no XML document may hold are left out. */
final class XmlText {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;

    private XmlText(XMLStreamWriter writer) {
        this.writer = writer;
    }

    static String of(Consumer<XmlText> content) {
        var text = new StringWriter();
        try {
            var writer = FACTORY.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            content.accept(new XmlText(writer));
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** @param attributes names and values in turn */
    XmlText begin(String name, String... attributes) {
        return write(() -> {
            writer.writeStartElement(name);
            writeAttributes(attributes);
        });
    }

    XmlText end() {
        return write(writer::writeEndElement);
    }

    XmlText empty(String name, String... attributes) {
        return write(() -> {
            writer.writeEmptyElement(name);
            writeAttributes(attributes);
        });
    }

    XmlText text(String name, String content) {
        return write(() -> {
            writer.writeStartElement(name);
            writer.writeCharacters(clean(content));
            writer.writeEndElement();
        });
    }

    XmlText characters(String content) {
        return write(() -> writer.writeCharacters(clean(content)));
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private interface Step {

        void run() throws XMLStreamException;
    }

    private XmlText write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }
}
